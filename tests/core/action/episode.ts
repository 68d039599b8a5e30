// An invented episode, read from the text of its note as the app would read it.
import { readDetails } from '../../../src/core/episode/episode-details';
import { readEpisode } from '../../../src/core/episode/episode-reading';
import type { EpisodeDetails } from '../../../src/core/episode/episode';
import { readSteps } from '../../../src/core/checklist/step-list';
import type { Step } from '../../../src/core/checklist/step';
import { defaultShow } from '../../../src/core/settings/defaults';
import type { ShowProfile } from '../../../src/core/show/profile';
import { readOutline } from '../../../src/core/text/outline';
import { parse } from 'yaml';
import { readFrontmatter } from '../../../src/core/text/frontmatter';

export const lanternShow: ShowProfile = {
	...defaultShow,
	id: 'lantern-hour',
	name: 'Lantern Hour',
	shortName: 'Lantern',
	organization: 'Lantern Works',
	folder: 'Lantern Hour',
	fileName: 'LH {{number}} - {{title}}',
	hosts: [{ name: 'Nora Host', position: 'Keeper' }],
};

export interface Read {
	readonly show: ShowProfile;
	readonly details: EpisodeDetails;
	readonly steps: readonly Step[];
	readonly text: string;
}

export function parseYaml(source: string): unknown {
	return parse(source);
}

export function readNote(text: string, basename = 'LH 22 - Wicks', show: ShowProfile = lanternShow): Read {
	const { from, to } = readFrontmatter(text);
	const yaml = text
		.slice(from, to)
		.replace(/^---\r?\n/, '')
		.replace(/---\s*$/, '');
	const frontmatter = (to === 0 ? null : parse(yaml)) as Record<string, unknown> | null;
	const facts = { path: `Lantern Hour/${basename}.md`, basename, frontmatter, outline: readOutline(text) };
	const episode = readEpisode(facts, show);
	if (episode === null) throw new Error('The note is no episode.');
	return { show, details: readDetails(episode, text, frontmatter, show), steps: readSteps(text, show), text };
}
