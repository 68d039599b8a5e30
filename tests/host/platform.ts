// The app's Platform: one object, changed in place, since plugins hold on to it.
import type { Platform as ObsidianPlatform } from 'obsidian';

export type PlatformFacts = typeof ObsidianPlatform;
export type PlatformName = 'linux' | 'mac' | 'windows' | 'android' | 'ios';

const desktop: PlatformFacts = {
	isDesktop: true,
	isMobile: false,
	isDesktopApp: true,
	isMobileApp: false,
	isIosApp: false,
	isAndroidApp: false,
	isPhone: false,
	isTablet: false,
	isMacOS: false,
	isWin: false,
	isLinux: false,
	isSafari: false,
	resourcePathPrefix: 'app://host/',
};

const phone: Partial<PlatformFacts> = {
	isDesktop: false,
	isDesktopApp: false,
	isMobile: true,
	isMobileApp: true,
	isPhone: true,
};

const kinds: Record<PlatformName, Partial<PlatformFacts>> = {
	linux: { isLinux: true },
	mac: { isMacOS: true },
	windows: { isWin: true },
	android: { ...phone, isAndroidApp: true },
	ios: { ...phone, isIosApp: true, isMacOS: true, isSafari: true },
};

export const Platform: PlatformFacts = { ...desktop, isLinux: true };

/** Makes the app believe it runs there. */
export function setPlatform(name: PlatformName): void {
	Object.assign(Platform, desktop, kinds[name]);
}

/** The app's own "emulate mobile": a phone's layout on the same system. */
export function setMobile(mobile: boolean): void {
	Object.assign(Platform, { isDesktop: !mobile, isMobile: mobile, isPhone: mobile });
}
