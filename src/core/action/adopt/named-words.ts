// The words of a note as a template says them: facts of the episode by their names, blanks as blanks until there is a fact.
import { factsNamed } from '../../message/adopt-texts';
import { readInviteBlanks } from '../../message/invite-quote-message';
import type { Model } from '../../template/template';

/** What a person has typed: it may hold marks, and is made inert wherever it stands in a note. */
const typed: ReadonlySet<string> = new Set([
	'topic',
	'source',
	'found',
	'title',
	'guestNames',
	'guestFirstNames',
	'host.name',
	'host.position',
]);
/** A time line of whatever day the note was copied from: `13:00 UTC (15:00 CEST)`. */
const oldTimeLine = /\b\d{1,2}:\d{2} [A-Z]{2,5} \(\d{1,2}:\d{2} [A-Z]{2,5}(?:, [^()]{1,80})?\)/gu;

/** The mustache for a fact in a note. */
function noteMustache(fact: string): string {
	return typed.has(fact) ? `{{md ${fact}}}` : `{{${fact}}}`;
}

/** One line, or part of one, as the template has it. */
export function namedWords(words: string, model: Model, isHeading = false): string {
	let template = '';
	let at = 0;
	for (const { from, to, fact } of readInviteBlanks(words)) {
		template += timesNamed(words.slice(at, from), model, isHeading) + orElse(fact, words.slice(from, to));
		at = to;
	}
	return template + timesNamed(words.slice(at), model, isHeading);
}

/** A time line that is not this episode's own is an old one: it is the episode's as soon as there is a date. */
function timesNamed(words: string, model: Model, isHeading: boolean): string {
	let template = '';
	let at = 0;
	for (const { 0: line, index } of words.matchAll(oldTimeLine)) {
		if (line === model['timeLine']) continue;
		template += named(words.slice(at, index), model, isHeading) + orElse('timeLine', line);
		at = index + line.length;
	}
	return template + named(words.slice(at), model, isHeading);
}

function named(words: string, model: Model, isHeading: boolean): string {
	return factsNamed(words, model, { write: noteMustache, isHeading });
}

function orElse(fact: string, blank: string): string {
	return `{{#if ${fact}}}${noteMustache(fact)}{{else}}${blank}{{/if}}`;
}

/** The facts without those that a blank in these words stands for, so that the template gives the blank back. */
export function withoutBlanks(words: string, model: Model): Model {
	return readInviteBlanks(words).reduce((facts, { fact }) => {
		const [name = '', inner] = fact.split('.');
		const record = facts[name];
		if (inner === undefined) return { ...facts, [name]: '' };
		return typeof record === 'object' && !Array.isArray(record)
			? { ...facts, [name]: { ...record, [inner]: '' } }
			: facts;
	}, model);
}
