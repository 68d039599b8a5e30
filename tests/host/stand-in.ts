// What tests take from the stand-in app. It comes out of the same bundle as `obsidian`, so that every class exists once.
import * as bundle from 'obsidian';
import type * as ForJest from './for-jest';

export type { HostApp } from './app';
export type { MemoryDisk as Memory } from './disk';

export const { createApp, MemoryDisk, parseMetadata, setClipboard, setPlatform } = bundle as unknown as typeof ForJest;
