export interface OncoTreeNode {
  code: string;
  name: string;
  /** Null for a tissue (top level). */
  parent: string | null;
}
export declare function oncoTreeNode(code: string): OncoTreeNode | null;
/** True for the code itself and all its descendants. */
export declare function descends(code: string, ancestor: string): boolean;
