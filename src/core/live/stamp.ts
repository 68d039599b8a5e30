// A moment of the stream, counted from its start: `00:12:34` in notes, `12:34` for YouTube.

/** Hours are optional, minutes alone may go beyond 59: `0:00`, `12:34`, `75:00`, `1:02:03`, `00:12:34`. */
export const stampPattern = String.raw`(?:\d{1,3}:[0-5]\d|\d{1,3}):[0-5]\d(?!:?\d)`;

const wholeStamp = new RegExp(`^${stampPattern}$`);

/** Seconds of a written stamp, null for anything else. */
export function readStamp(written: string): number | null {
	if (!wholeStamp.test(written)) return null;
	return written.split(':').reduce((seconds, part) => seconds * 60 + Number(part), 0);
}

/** The same for a stamp that may lie before the start: `-00:01:30`. */
export function readSignedStamp(written: string): number | null {
	const seconds = readStamp(written.replace(/^-/, ''));
	return seconds === null || seconds === 0 || !written.startsWith('-') ? seconds : -seconds;
}

/** `00:12:34`, as hosts write it in notes; with a minus before the start. Takes whole seconds. */
export function longStamp(seconds: number): string {
	if (seconds < 0) return `-${longStamp(-seconds)}`;
	return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(twoDigits).join(':');
}

/** `12:34`, from an hour on `1:02:03`; both forms may stand in one list (YouTube Help, "Video chapters"). */
export function shortStamp(seconds: number): string {
	const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
	return hours === 0 ? `${minutes}:${twoDigits(rest)}` : `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}`;
}

/** The stamp in the manner of another: with hours where that one has them or the time needs them, with a minus before the start. */
export function stampLike(seconds: number, written: string): string {
	if (written.split(':').length === 3 && /^-?\d\d/.test(written)) return longStamp(seconds);
	return seconds < 0 ? `-${shortStamp(-seconds)}` : shortStamp(seconds);
}

/** `2026-03-06T13:02:11Z`, cut to the second: a moment whose place in the stream is not known yet. Takes milliseconds. */
export function wallStamp(at: number): string {
	return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** Milliseconds of a written instant in UTC (seconds and fractions optional); null for anything else, February 30 too. */
export function readWallStamp(written: string): number | null {
	const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z$/.exec(written);
	if (found === null) return null;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
		.slice(1)
		.map((part) => Number(part ?? 0));
	const at = Date.UTC(year, month - 1, day, hour, minute, second);
	return new Date(at).toISOString().startsWith(written.slice(0, 16)) ? at : null;
}

function twoDigits(number: number): string {
	return String(number).padStart(2, '0');
}
