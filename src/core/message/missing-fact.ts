// What to ask the host for when a message lacks something: several names of the templates come from one fact of the note.

const origins: Readonly<Record<string, string>> = {
	guest: 'guest.name',
	'guest.firstName': 'guest.name',
	'guest.handle': 'guest.name',
	guestNames: 'guest.name',
	guestFirstNames: 'guest.name',
	guestHandles: 'guest.name',
	guestLine: 'guest.name',
	guests: 'guest.name',
	host: 'host.name',
	hosts: 'host.name',
	hostNames: 'host.name',
	watchUrl: 'url',
	videoId: 'url',
	day: 'date',
	weekday: 'date',
	time: 'time',
	timeLine: 'time',
	hostTime: 'time',
	inviteTimes: 'time',
	'guest.timeLine': 'guest.zone',
};

/**
 * The fact to fill in for a name a template misses: `guestFirstNames` asks for `guest.name`, `timeLine` of an idea for `date`.
 * Names without an origin stand for themselves.
 */
export function factToAsk(name: string, hasDate: boolean): string {
	const origin = origins[name] ?? name;
	return origin === 'time' && !hasDate ? 'date' : origin;
}

/** How a blank shows in the text until it is filled: `[guest name]`. */
export function blankFor(fact: string): string {
	const words = fact.replace(/[.[\]]+/g, ' ').replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);
	return `[${words.replace(/\s+/g, ' ').trim()}]`;
}
