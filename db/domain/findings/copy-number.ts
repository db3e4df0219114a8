/** -2 deep deletion, -1 shallow loss, 0 neutral, 1 gain, 2 amplification. */
export type CopyNumberState = -2 | -1 | 0 | 1 | 2;
export declare function understandCopyNumber(text: string): CopyNumberState | null;
