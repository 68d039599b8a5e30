// `npm run mutate`: puts one mistake after the other into the modules that change notes, and asks whether a test notices.
//   npm run mutate                     all of them, about a quarter of an hour
//   npm run mutate -- section tick     those whose path holds one of the words
//   npm run mutate -- --fresh          forgets what earlier runs found out
//   RECORD=docs npm run mutate         keeps the scores of all in score.json, from which docs/hazards.md has its table
// What was found out is kept in .build/mutation, so that a run that was cut short goes on. Below 90 in 100 in any module it fails.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { bundle } from './bundle.mjs';
import { equivalents } from './equivalent.mjs';
import { makeFindings } from './findings.mjs';
import { mutantsOf } from './mutants.mjs';
import { worlds } from './subjects.mjs';
import { makeTeam } from './team.mjs';

const bar = 0.9;
const folder = '.build/mutation';
mkdirSync(folder, { recursive: true });

const fresh = process.argv.includes('--fresh');
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isChosen = (file) => words.length === 0 || words.some((word) => file.includes(word));
const findings = makeFindings(`${folder}/findings.json`, fresh);
const hash = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);
const hashOf = (file) => hash(readFileSync(file, 'utf8'));

const scores = [];
const mistaken = [];
for (const [name, world] of Object.entries(worlds)) {
	const chosen = world.subjects.filter(isChosen);
	if (chosen.length === 0) continue;
	const sources = chosen.map((file) => ({ file, source: readFileSync(file, 'utf8') }));
	let count = 0;
	const subjects = sources.map(({ file, source }) => {
		const { mutants } = mutantsOf(source);
		const first = count;
		count += mutants.length;
		return { file, source, first, mutants };
	});
	const firsts = new Map(subjects.map(({ file, first }) => [file, first]));
	const { code, tests, reach } = await bundle(world, firsts);
	const script = `${folder}/${name}.cjs`;
	writeFileSync(script, code);
	const team = makeTeam(script, world.page, count);
	try {
		console.log(
			`${name}: ${count} mutants in ${chosen.length} modules; learning which of ${tests.length} files of tests reach which …`,
		);
		const surveys = new Map();
		for (const file of tests) surveys.set(file, await team.survey(file));
		for (const [file, survey] of surveys)
			for (const test of survey.tests)
				if (test.failed) mistaken.push(`Fails without any mutant: ${file}: ${test.name}`);
		for (const subject of subjects) await judge(subject, reach(subject.file), surveys, team);
	} finally {
		team.end();
	}
}
findings.save();

const [dead, all] = scores.reduce(([a, b], score) => [a + score.caught, b + score.counted], [0, 0]);
console.log(`\n${dead} of ${all} mutants caught: ${percent(dead, all)} % (at least ${bar * 100} % of each module)`);
const below = scores.filter(({ caught, counted }) => caught < bar * counted);
for (const { file } of below) console.log(`Below: ${file}`);
for (const line of mistaken) console.log(line);
process.exitCode = below.length === 0 && mistaken.length === 0 ? 0 : 1;
if (process.env.RECORD === 'docs' && words.length === 0) {
	const modules = scores.map(({ file, caught, counted, equivalent }) => ({ file, caught, counted, equivalent }));
	const score = { date: new Date().toISOString().slice(0, 10), modules };
	writeFileSync('tests/mutation/score.json', `${JSON.stringify(score, null, '\t')}\n`);
	console.log('Recorded. RECORD=docs npm run jest -- tests/project puts it into docs/hazards.md.');
}

async function judge({ file, source, first, mutants }, tests, surveys, team) {
	const lines = source.split('\n');
	const key = hash(source);
	const hashes = new Map(tests.map((test) => [test, hashOf(test)]));
	const score = { file, equivalent: 0, caught: 0, counted: 0 };
	const survivors = [];
	for (const [index, mutant] of mutants.entries()) {
		const change = `${oneLine(mutant.code)} → ${oneLine(mutant.insert)}`;
		const line = lines[mutant.line - 1].trim();
		const entry = equivalents.find((each) => each.file === file && line.includes(each.line) && each.change === change);
		const id = `${file} ${mutant.from} ${mutant.to} ${mutant.insert}`;
		let by = findings.of(id, key, hashes);
		if (by === undefined) {
			by = await attempt(first + index, tests, surveys, team);
			findings.keep(id, key, hashes, by);
		}
		if (entry !== undefined) {
			score.equivalent++;
			entry.met = true;
			if (by !== null) mistaken.push(`Not equivalent, ${by} notices: ${file}:${mutant.line} ${change}`);
			continue;
		}
		score.counted++;
		if (by === null) survivors.push(`    ${file}:${mutant.line} ${mutant.kind}: ${change}`);
		else score.caught++;
	}
	findings.save();
	for (const entry of equivalents)
		if (entry.file === file && entry.met !== true)
			mistaken.push(`No such mutant: ${file} ${entry.line} ${entry.change}`);
	scores.push(score);
	const { caught, counted, equivalent } = score;
	console.log(
		`${file}: ${caught} of ${counted} mutants caught, ${percent(caught, counted)} % (${equivalent} equivalent)`,
	);
	for (const survivor of survivors) console.log(survivor);
}

/** The file of tests that catches the mutant; null when none does. */
async function attempt(id, tests, surveys, team) {
	const caught = await team.attempt(id, planFor(id, tests, surveys));
	if (caught === null) return null;
	const test = surveys.get(caught.file).tests[caught.index];
	if (test !== undefined) test.catches = (test.catches ?? 0) + 1;
	return caught.file;
}

/** The tests that reach the mutant, file by file, the quickest file first; in it the test that has caught most. */
function planFor(id, tests, surveys) {
	const plan = tests.map((file) => {
		const survey = surveys.get(file);
		const all = survey.loading.has(id);
		const own = survey.tests.flatMap(({ failed, ms, calls, reached, catches = 0 }, index) =>
			!failed && (all || reached.has(id)) ? [{ index, ms, catches, limit: calls * 20 + 100_000 }] : [],
		);
		own.sort((a, b) => b.catches - a.catches);
		return { file, tests: own, ms: own.reduce((sum, { ms }) => sum + ms, survey.loadingTime) };
	});
	return plan.filter((each) => each.tests.length > 0).sort((a, b) => a.ms - b.ms);
}

function percent(part, whole) {
	return whole === 0 ? '100.0' : ((part / whole) * 100).toFixed(1);
}

function oneLine(code) {
	const line = code.replace(/\s+/g, ' ');
	return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}
