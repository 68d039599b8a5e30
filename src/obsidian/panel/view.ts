// What is in view: one episode as the panel is about it at one moment, with its steps dated and weighed.
import type { TFile } from 'obsidian';
import { evidenceFacts } from '../../core/action/evidence-facts';
import type { ArchiveEntry } from '../../core/archive/archive';
import { agendaOf, nextStep, phaseNow, type AgendaItem } from '../../core/checklist/agenda';
import { evidenceOf, provenSteps, type StepEvidence } from '../../core/checklist/evidence';
import type { Tool } from '../../core/checklist/kind';
import type { Step } from '../../core/checklist/step';
import type { Vocabulary } from '../../core/checklist/vocabulary';
import type { PhaseId } from '../../core/show/profile';
import type { Host } from '../host';
import type { EpisodeReading } from '../reading';
import { toolFace } from '../tools/tool-faces';

export interface View {
	readonly entry: ArchiveEntry;
	readonly file: TFile;
	/** Null until the note has been read. */
	readonly reading: EpisodeReading | null;
	readonly phase: PhaseId;
	readonly agenda: readonly AgendaItem[];
	readonly next: AgendaItem | null;
	/** Open steps that the note itself proves. */
	readonly proven: readonly Step[];
	evidence(step: Step): StepEvidence;
	tools(step: Step): readonly Tool[];
}

interface Overdue {
	readonly minute: number;
	readonly count: number;
}

/** Counted once a minute and a reading: the panel asks for several episodes with every change of any. */
const overdue = new WeakMap<EpisodeReading, Overdue>();

/** How many steps of an episode are overdue; none before its note has been read. `now` in milliseconds. */
export function overdueIn(host: Host, entry: ArchiveEntry, now: number): number {
	const reading = host.archive.reading(entry.episode.path);
	if (reading === null) return 0;
	const minute = Math.floor(now / 60_000);
	const known = overdue.get(reading);
	if (known?.minute === minute) return known.count;
	const file = host.app.vault.getFileByPath(entry.episode.path);
	const agenda = file === null ? [] : agendaIn(reading, entry, file, now);
	const count = agenda.filter(({ urgency }) => urgency === 'overdue').length;
	overdue.set(reading, { minute, count });
	return count;
}

/** A show that was called off has nothing that presses. */
function agendaIn(
	{ show, steps, details, vocabulary }: EpisodeReading,
	entry: ArchiveEntry,
	file: TFile,
	now: number,
): readonly AgendaItem[] {
	return entry.episode.cancelled === null
		? agendaOf(steps, show, details, now, file.stat.ctime, vocabulary)
		: steps.map((step) => ({ step, due: null, urgency: null }));
}

interface Weighed {
	/** What the note says of itself turns with the end of the show. */
	readonly aired: boolean;
	readonly evidence: ReadonlyMap<Step, StepEvidence>;
	readonly proven: readonly Step[];
}

/** A note is weighed once, however often the panel is drawn. */
const weighed = new WeakMap<EpisodeReading, Weighed>();

/** Null when the note is gone. `now` in milliseconds. */
export function lookAt(host: Host, entry: ArchiveEntry, now: number): View | null {
	const file = host.app.vault.getFileByPath(entry.episode.path);
	if (file === null) return null;
	const reading = host.archive.reading(file.path);
	if (reading === null) {
		return {
			entry,
			file,
			reading,
			phase: 'before',
			agenda: [],
			next: null,
			proven: [],
			evidence: () => 'none',
			tools: () => [],
		};
	}
	const { show, details, vocabulary } = reading;
	const agenda = agendaIn(reading, entry, file, now);
	const phase = phaseNow(show, details, now);
	const { evidence, proven } = weigh(reading, vocabulary, now);
	return {
		entry,
		file,
		reading,
		phase,
		agenda,
		next: nextStep(agenda, phase),
		proven,
		evidence: (step) => evidence.get(step) ?? 'none',
		tools: (step) =>
			step.kind === null
				? []
				: (vocabulary.get(step.kind)?.tools ?? []).filter((tool) => toolFace(host, tool, file, show) !== null),
	};
}

function weigh(reading: EpisodeReading, vocabulary: Vocabulary, now: number): Weighed {
	const known = weighed.get(reading);
	const end = reading.details.end;
	const aired = end !== null && end <= now;
	if (known?.aired === aired) return known;
	const facts = evidenceFacts(reading, { now, indexed: false });
	const fresh = {
		aired,
		evidence: new Map(reading.steps.map((step) => [step, evidenceOf(step, facts, vocabulary)])),
		proven: provenSteps(reading.steps, facts, vocabulary),
	};
	weighed.set(reading, fresh);
	return fresh;
}
