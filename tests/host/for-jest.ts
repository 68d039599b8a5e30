// The bundle that jest loads in the place of `obsidian`: the app's API and, beside it, what tests hold in their hands.
export * from './obsidian';
export { createApp } from './app';
export { setClipboard } from './clipboard';
export { MemoryDisk } from './disk';
export { parseMetadata } from './metadata';
export { setPlatform } from './platform';
