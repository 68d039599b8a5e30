// The nodes of a tree, flat, in the order in which they are seen. A long list makes a node only when it is looked at.

export interface TreeNode {
	readonly key: string;
	/** From 1. */
	readonly level: number;
	/** Null for a node without children. */
	readonly expanded: boolean | null;
	/** True, false or null where there is nothing to tick. */
	readonly checked: boolean | null;
	/** The whole row in words, for screen readers. */
	readonly label: string;
}

/** Where a node stands among those under the same parent: the page may hold only some of them. */
export interface Place {
	/** From 1. */
	readonly position: number;
	readonly size: number;
}

/** Indexes count all nodes from 0. */
export interface TreeList<Item extends TreeNode> {
	readonly length: number;
	at(index: number): Item | undefined;
	/** -1 where there is none. */
	indexOf(key: string): number;
	/** The index itself for a node at the top. */
	parentOf(index: number): number;
	placeOf(index: number): Place;
}

/** A list of nodes that are there already. */
export function treeList<Item extends TreeNode>(nodes: readonly Item[]): TreeList<Item> {
	const indexes = new Map(nodes.map(({ key }, at) => [key, at]));
	const places = placesOf(nodes);
	return {
		length: nodes.length,
		at: (index) => nodes[index],
		indexOf: (key) => indexes.get(key) ?? -1,
		parentOf(index) {
			const level = nodes[index]?.level ?? 1;
			for (let up = index - 1; up >= 0; up--) if ((nodes[up]?.level ?? 0) < level) return up;
			return index;
		},
		placeOf: (index) => places[index] ?? { position: 1, size: 1 },
	};
}

function placesOf(nodes: readonly TreeNode[]): readonly Place[] {
	const places: { position: number; size: number }[] = [];
	const open: { position: number; size: number }[][] = [];
	const close = (group: (typeof places)[number][] | undefined) =>
		group?.forEach((place) => (place.size = group.length));
	for (const { level } of nodes) {
		while (open.length > level) close(open.pop());
		while (open.length < level) open.push([]);
		const group = open[level - 1] ?? [];
		const place = { position: group.length + 1, size: 0 };
		group.push(place);
		places.push(place);
	}
	while (open.length > 0) close(open.pop());
	return places;
}
