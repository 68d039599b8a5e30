// What a post weighs on X: not its characters. The rules are the network's configuration v3 ("Counting characters").
// The network's own library is 35 kB; these rules are held to it by 5,000 random posts in the tests.

const linkWeight = 23;
const emojiWeight = 2;

/** Ranges of code points that weigh one; all others weigh two. */
const lightRanges = [
	[0, 4351],
	[8192, 8205],
	[8208, 8223],
	[8242, 8247],
] as const;

/** The endings of all countries. */
const countries = (
	'ac ad ae af ag ai al am an ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw ' +
	'by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et eu fi fj ' +
	'fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir ' +
	'is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml ' +
	'mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ' +
	'ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th ' +
	'tj tk tl tm tn to tp tr tt tv tw tz ua ug uk um us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw'
).split(' ');

/** The general endings shows, guests and their projects use; one that is missing is counted letter by letter. */
const general = (
	'com org net edu gov mil int info biz name pro museum coop aero jobs mobi travel app dev page blog cloud tech online site ' +
	'website web store shop news media press live video stream studio show radio fm audio music events community social chat ' +
	'zone world space today life link click guru ninja rocks academy school university foundation ngo xyz top club team tools ' +
	'software systems solutions services digital agency consulting engineering technology company group international global ' +
	'network email support help wiki codes run build how art design graphics photo photography film games game fun cool ' +
	'google youtube'
).split(' ');

/** Labels of a domain: any script after a scheme, Latin letters in a bare one; a hyphen stands only inside. */
const anyLabel = '[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]{0,61}[\\p{L}\\p{N}])?\\.';
const latinLabel = '[a-z0-9\\u00c0-\\u024f](?:[a-z0-9\\u00c0-\\u024f-]{0,61}[a-z0-9\\u00c0-\\u024f])?\\.';
/** What stands before an address, then scheme and domain, then the port. */
const link = new RegExp(
	'([^A-Za-z0-9@＠$#＃]|^)' +
		`(https?://(?:${anyLabel}){1,30}|(?:${latinLabel}){1,30})` +
		`(?:${[...countries, ...general].join('|')})(?![0-9a-z@+-])(?::[0-9]+)?`,
	'giu',
);
const mayNotPrecedeBare = /[-_./]/;
const pathLetters = /[\w!*';:=+,.$/%#[\]~@|&()\u2013\u00c0-\u024f\u0400-\u04ff-]/;
const queryLetters = /[\w!?*'@();:&=+$/%#[\].,~|-]/;
const pathEnd = /[\w)+=#/\u00c0-\u024f\u0400-\u04ff-]/;
const queryEnd = /[\w&=#/-]/;
const pictures = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** The length of a post as X counts it: links count 23, an emoji of any length 2, letters of most Asian scripts 2. */
export function xLength(text: string): number {
	const post = text.normalize('NFC');
	let length = 0;
	let at = 0;
	for (const { from, to } of linksIn(post)) {
		length += weightOf(post.slice(at, from)) + linkWeight;
		at = to;
	}
	return length + weightOf(post.slice(at));
}

function weightOf(text: string): number {
	if (!pictures.test(text)) return weightOfLetters(text);
	let weight = 0;
	for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
		weight += isEmoji(segment) ? emojiWeight : weightOfLetters(segment);
	}
	return weight;
}

/** Signs such as © are letters unless a variation selector makes pictures of them; so is a digit without its key. */
function isEmoji(cluster: string): boolean {
	if (!pictures.test(cluster) || cluster.includes('\ufe0e')) return false;
	if (cluster.includes('\u20e3')) return /^[0-9#*]/.test(cluster);
	return cluster.length > 1 || (cluster.codePointAt(0) ?? 0) > 0xff;
}

function weightOfLetters(text: string): number {
	let weight = 0;
	for (const letter of text) {
		const code = letter.codePointAt(0) ?? 0;
		weight += lightRanges.some(([from, to]) => code >= from && code <= to) ? 1 : 2;
	}
	return weight;
}

function linksIn(post: string): { from: number; to: number }[] {
	const links: { from: number; to: number }[] = [];
	link.lastIndex = 0;
	for (let match = link.exec(post); match !== null; match = link.exec(post)) {
		const [whole, before = '', domain = ''] = match;
		const from = match.index + before.length;
		const domainEnd = match.index + whole.length;
		const end = endOfAddress(post, domainEnd);
		link.lastIndex = end;
		const bare = !domain.includes('://');
		if (bare && mayNotPrecedeBare.test(before)) continue;
		// Without a scheme the query belongs to the address only after a path.
		links.push({ from, to: bare && post.charAt(domainEnd) !== '/' ? domainEnd : end });
	}
	return links;
}

/** Path and query go on as far as their letters do; punctuation at the end belongs to the sentence. */
function endOfAddress(post: string, domainEnd: number): number {
	const path = post.charAt(domainEnd) === '/' ? endOfPath(post, domainEnd) : domainEnd;
	if (post.charAt(path) !== '?') return path;
	let end = path + 1;
	while (end < post.length && queryLetters.test(post.charAt(end))) end += 1;
	while (end > path + 1 && !queryEnd.test(post.charAt(end - 1))) end -= 1;
	return end > path + 1 ? end : path;
}

/** A bracket belongs to the path when its pair is there too: `…/Tempo_(music)`. */
function endOfPath(post: string, from: number): number {
	let open = -1;
	let end = from;
	for (; end < post.length && pathLetters.test(post.charAt(end)); end += 1) {
		const letter = post.charAt(end);
		if (letter === '(' && open < 0) open = end;
		else if (letter === ')' && open >= 0) open = -1;
		else if (letter === ')' || letter === '(') break;
	}
	if (open >= 0) end = open;
	while (end > from && !pathEnd.test(post.charAt(end - 1))) end -= 1;
	return end;
}
