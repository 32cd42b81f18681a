import type { World } from '../world/createWorld';

/** What the phone page needs of a world: an emulator, and to know when it is at rest. */
export type PhoneWorld = Pick<World, 'emulator' | 'advance' | 'settled' | 'close'>;
