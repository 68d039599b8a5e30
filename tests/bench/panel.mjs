// The panel in a real browser, on the workbench: opening it, one changed row, and what a storm of events costs.
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildPage, buildPlugin } from '../workbench/build.mjs';
import { serve } from '../workbench/server.mjs';

const folder = 'Grafana Office Hours';
const week = 7 * 86_400_000;

/** An episode to come with a short checklist: the stand-in app has to read them all before the bench can begin. */
function note(number) {
	const day = new Date(Date.now() + number * week).toISOString().slice(0, 10);
	const name = `GOH ${String(number).padStart(2, '0')} - Guest ${number} on a question`;
	const text = `---\nurl:\ndate: ${day}\n---\n# [[${name}]]\n\n## Checklist\n\n- [x] Contact the guest.\n- [ ] Agree on a date.\n- [ ] Make a thumbnail.\n\n## After the show\n\n- [ ] Add timestamps.\n`;
	return [`${folder}/${name}.md`, text];
}

/**
 * @param {import('playwright-core').Browser} browser
 * @returns {Promise<import('./row').Row[]>}
 */
export async function panelRows(browser) {
	const scratch = await mkdtemp(path.join(tmpdir(), 'office-hours-bench-'));
	const built = { page: path.join(scratch, 'page'), plugin: path.join(scratch, 'plugin') };
	try {
		await Promise.all([buildPage(built.page), buildPlugin(built.plugin)]);
		const rows = [];
		for (const count of [30, 300, 3000])
			rows.push(...(await withVault(browser, scratch, built, count, (page) => panelOf(page, count))));
		return rows;
	} finally {
		await rm(scratch, { recursive: true, force: true });
	}
}

async function withVault(browser, scratch, built, count, measure) {
	const vault = path.join(scratch, `vault-${count}`);
	await mkdir(path.join(vault, folder), { recursive: true });
	for (let number = 1; number <= count; number++) {
		const [file, text] = note(number);
		await writeFile(path.join(vault, file), text);
	}
	const server = await serve({ vault, ...built });
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	try {
		const page = await context.newPage();
		await page.goto(`${server.url}?bare=1`);
		await page.locator('body[data-workbench=ready]').waitFor({ timeout: 300_000 });
		return await measure(page);
	} finally {
		await context.close();
		await server.close();
	}
}

async function panelOf(page, count) {
	const measured = await page.evaluate(measurePanel);
	const rows = [
		{
			what: `opening the panel, ${count} episodes`,
			measured: measured.open,
			unit: 'ms',
			target: 25,
			from: 'script and layout, median of 9',
		},
		{
			what: `one changed row, ${count} episodes`,
			measured: measured.change,
			unit: 'ms',
			target: 0.5,
			from: 'script and layout, median of 25',
		},
		{
			what: `nothing changed, ${count} episodes`,
			measured: measured.idle,
			unit: 'ms',
			target: 0.5,
			from: 'script and layout, median of 25',
		},
		{
			what: `elements of the panel, ${count} episodes`,
			measured: measured.elements,
			unit: '',
			target: 1500,
			from: 'all below the view',
		},
	];
	if (count === 3000) {
		rows.push(
			{ what: 'repaints for 1,000 changed notes', measured: measured.storm, unit: '', target: 1, from: 'one frame' },
			{
				what: 'repaints for a renamed folder of 3,000 notes',
				measured: measured.renames,
				unit: '',
				target: 1,
				from: `${measured.renaming.toFixed(0)} ms to take in`,
			},
		);
	}
	if (count === 30) {
		const kept = await cycles(page);
		rows.push({
			what: 'memory kept by switching the plugin off and on',
			measured: kept,
			unit: 'KiB',
			target: 5,
			from: 'a cycle, over 100 of them',
		});
	}
	return rows;
}

/** Runs in the page. */
async function measurePanel() {
	const { app } = window;
	const type = 'office-hours-panel';
	const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
	const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
	app.commands.executeCommandById('office-hours:open-panel');
	for (let tries = 0; document.querySelector('.oh-episode') === null; tries++) {
		if (tries > 600) throw new Error('The panel does not open.');
		await frame();
	}
	const [leaf] = app.workspace.getLeavesOfType(type);
	const layout = () => leaf.view.contentEl.getBoundingClientRect().height + leaf.view.contentEl.scrollHeight;

	const opens = [];
	for (let round = 0; round < 10; round++) {
		await leaf.setViewState({ type: 'empty' });
		await frame();
		const began = performance.now();
		await leaf.setViewState({ type, active: true });
		layout();
		opens.push(performance.now() - began);
		await frame();
		await frame();
	}

	const { panel } = leaf.view;
	const notes = app.vault.getMarkdownFiles();
	/** The same note, with one task more or less done. */
	const change = (file, done, text = '') => {
		const cache = structuredClone(app.metadataCache.getFileCache(file));
		cache.listItems[1].task = done ? 'x' : ' ';
		app.metadataCache.trigger('changed', file, done ? text.replace('- [ ]', '- [x]') : text, cache);
	};
	const [changes, idles] = [[], []];
	// In sight, and not the one of the card, whose text is read anew.
	const file = app.vault.getFileByPath(notes.map(({ path }) => path).find((path) => / 03 - /.test(path)));
	const text = await app.vault.cachedRead(file);
	for (let round = 0; round < 26; round++) {
		change(file, round % 2 === 0, text);
		const began = performance.now();
		panel.refresh();
		layout();
		const changed = performance.now();
		panel.refresh();
		layout();
		changes.push(changed - began);
		idles.push(performance.now() - changed);
		await frame();
		await frame();
	}

	let repaints = 0;
	const draw = panel.refresh;
	panel.refresh = () => {
		repaints++;
		draw();
	};
	const counted = async (storm) => {
		repaints = 0;
		storm();
		for (let frames = 0; frames < 12; frames++) await frame();
		return repaints;
	};
	const storm = await counted(() => {
		for (let at = 0; at < 1000; at++) change(notes[at % notes.length], at % 2 === 0);
	});
	let renaming = 0;
	const renames = await counted(() => {
		const began = performance.now();
		for (const each of notes) app.vault.trigger('rename', each, each.path);
		renaming = performance.now() - began;
	});
	panel.refresh = draw;
	return {
		open: median(opens.slice(1)),
		change: median(changes.slice(1)),
		idle: median(idles.slice(1)),
		elements: leaf.view.contentEl.querySelectorAll('*').length,
		storm,
		renames,
		renaming,
	};
}

/** KiB that stay for each time the plugin is switched off and on. */
async function cycles(page) {
	const session = await page.context().newCDPSession(page);
	const used = async () => {
		await session.send('HeapProfiler.collectGarbage');
		return (await session.send('Runtime.getHeapUsage')).usedSize;
	};
	const switchOver = (times) =>
		page.evaluate(async (count) => {
			for (let at = 0; at < count; at++) {
				await window.app.plugins.disablePlugin('office-hours');
				await window.app.plugins.enablePlugin('office-hours');
				await window.app.plugins.plugins['office-hours'].api.ready();
			}
		}, times);
	await switchOver(10);
	const before = await used();
	await switchOver(100);
	return Math.max(0, (await used()) - before) / 100 / 1024;
}
