// Addresses that stand in a text without brackets: GFM §6.9.
import { addressLink, type Inline, type Link } from './tree';

const withScheme = /(?:https?|ftp):\/\/[a-z0-9-][^\s<]*/iy;
const withoutScheme = /www\.[a-z0-9-][^\s<]*/iy;
const mailHost = /@[\w-]+(?:\.[\w-]*[a-z0-9])+(?![\w-])/iy;

/** The address that begins at `at`, or null. Within the brackets of what may be a link it ends with them. */
export function webAddressAt(text: string, at: number, inBrackets: boolean): Link | null {
	const pattern = /[hf]/i.test(text.charAt(at)) ? withScheme : withoutScheme;
	if (pattern === withoutScheme && !/^[\s*_~(]?$/.test(text.charAt(at - 1))) return null;
	pattern.lastIndex = at;
	const whole = pattern.exec(text)?.[0];
	if (whole === undefined) return null;
	const address = withoutPunctuation(inBrackets ? withinBrackets(whole) : whole);
	return addressLink(address, pattern === withoutScheme ? `http://${address}` : address);
}

function withinBrackets(address: string): string {
	let depth = 0;
	for (let at = 0; at < address.length; at++) {
		const char = address.charAt(at);
		if (char === '[') depth++;
		else if (char === ']' && --depth < 0) return address.slice(0, at);
	}
	return address;
}

/** A sentence ends behind the address, not in it: brackets are part of it in pairs only. */
function withoutPunctuation(address: string): string {
	let unpaired = 0;
	for (const char of address) unpaired += char === ')' ? 1 : char === '(' ? -1 : 0;
	let end = address.length;
	for (; end > 0; end--) {
		const char = address.charAt(end - 1);
		if (char === ')' ? unpaired-- <= 0 : !'?!.,:;*_\'"~'.includes(char)) break;
		if (char === ';') end = entityStart(address, end - 1) ?? end;
	}
	return address.slice(0, end);
}

/** Just behind the `&` of the entity whose semicolon stands at `at`: it goes as a whole. */
function entityStart(address: string, at: number): number | null {
	let from = at;
	while (/[a-z0-9]/i.test(address.charAt(from - 1))) from--;
	return from < at && address.charAt(from - 1) === '&' ? from : null;
}

/** A text with the mail addresses in it as links. */
export function withMailLinks(text: string, write: (text: string) => Inline): Inline[] {
	const found: Inline[] = [];
	let done = 0;
	for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
		let from = at;
		while (from > done && /[\w.+-]/.test(text.charAt(from - 1))) from--;
		mailHost.lastIndex = at;
		if (from === at || !mailHost.test(text)) continue;
		const hasScheme = /(?:^|[^a-z0-9])mailto:$/i.test(text.slice(Math.max(done, from - 8), from));
		const start = hasScheme ? from - 7 : from;
		if (start > done) found.push(write(text.slice(done, start)));
		done = mailHost.lastIndex;
		const address = text.slice(start, done);
		found.push(addressLink(address, hasScheme ? address : `mailto:${address}`));
	}
	if (done < text.length) found.push(write(text.slice(done)));
	return found;
}
