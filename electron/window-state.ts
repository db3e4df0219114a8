import * as z from 'zod';

/** Place and size of the window, in device-independent pixels. */
export const windowState = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(640),
  height: z.int().min(480),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;

export const FIRST_STATE: WindowState = { width: 1360, height: 860, maximized: false };

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A title bar must stay within reach: at least this much of the window's top edge on some screen. */
const REACH = 80;

/** The state to open with: as it was, or centred where that screen is gone; never larger than the largest screen. */
export function placedOnScreens(state: WindowState, screens: readonly Area[]): WindowState {
  const widest = Math.max(640, ...screens.map((screen) => screen.width));
  const highest = Math.max(480, ...screens.map((screen) => screen.height));
  const size = { width: Math.min(state.width, widest), height: Math.min(state.height, highest) };
  const { x, y } = state;
  if (x === undefined || y === undefined) return { ...size, maximized: state.maximized };
  const reachable = screens.some((screen) => {
    const across = Math.min(x + size.width, screen.x + screen.width) - Math.max(x, screen.x);
    return across >= REACH && y >= screen.y && y <= screen.y + screen.height - REACH;
  });
  return reachable ? { x, y, ...size, maximized: state.maximized } : { ...size, maximized: state.maximized };
}
