// One row of the lower part of the panel: a section's head, an episode, or the line for all older ones.
import type { Drawn } from './keyed-children';
import type { EpisodeNode, OlderNode, PanelNode, SectionNode } from './episode-nodes';
import { setAttrOnce, setClassOnce, setTextOnce } from './write-once';
import { setIcon } from 'obsidian';

/** Draws a node; the tree adds role, level and focus. */
export function episodeRow(parent: HTMLElement, node: PanelNode): Drawn<PanelNode> {
	const draw = node.section === null ? drawEpisode : node.section === 'older' ? drawOlder : drawSection;
	const drawn = draw(parent);
	return { el: drawn.el, update: (now) => drawn.update(now as never) };
}

function drawSection(parent: HTMLElement): Drawn<SectionNode> {
	const el = parent.createDiv({ cls: 'oh-section' });
	setIcon(el.createSpan({ cls: 'oh-chevron', attr: { 'aria-hidden': 'true' } }), 'chevron-right');
	const title = el.createSpan({ cls: 'oh-section-title' });
	const count = el.createSpan({ cls: 'oh-section-count' });
	return {
		el,
		update: (node) => {
			setTextOnce(title, node.title);
			setTextOnce(count, node.count);
		},
	};
}

function drawOlder(parent: HTMLElement): Drawn<OlderNode> {
	const el = parent.createDiv({ cls: 'oh-older' });
	setIcon(el.createSpan({ cls: 'oh-older-icon', attr: { 'aria-hidden': 'true' } }), 'history');
	const text = el.createSpan({ attr: { dir: 'auto' } });
	return { el, update: ({ label }) => setTextOnce(text, label) };
}

function drawEpisode(parent: HTMLElement): Drawn<EpisodeNode> {
	const el = parent.createDiv({ cls: 'oh-episode' });
	const ring = el.createSpan({ cls: 'oh-ring', attr: { 'aria-hidden': 'true' } });
	const body = el.createDiv({ cls: 'oh-episode-body' });
	const title = body.createDiv({ cls: 'oh-episode-title', attr: { dir: 'auto' } });
	const meta = body.createDiv({ cls: 'oh-episode-meta' });
	const number = meta.createSpan({ cls: 'oh-episode-number' });
	const when = meta.createSpan();
	const left = meta.createSpan({ cls: 'oh-episode-left' });
	let share = '';
	return {
		el,
		update: (node) => {
			setTextOnce(title, node.title);
			setAttrOnce(el, 'title', node.title);
			setTextOnce(number, node.number);
			setTextOnce(when, node.when);
			setTextOnce(left, node.left);
			setClassOnce(left, 'is-overdue', node.overdue);
			setClassOnce(el, 'is-cancelled', node.cancelled);
			setClassOnce(ring, 'is-complete', node.total > 0 && node.done === node.total);
			const now = node.total === 0 ? '0%' : `${Math.round((100 * node.done) / node.total)}%`;
			if (now !== share) ring.setCssProps({ '--oh-share': now });
			share = now;
		},
	};
}
