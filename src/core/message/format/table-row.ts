// Rows of a table: GFM §4.10.

/** The texts of a row's cells, as many as the head has where that is known. A bar after a backslash is text. */
export function cellsIn(row: string, count?: number): string[] {
	const cells: string[] = [];
	let cell = '';
	for (let at = 0; at < row.length; at++) {
		const char = row.charAt(at);
		if (char === '|') {
			cells.push(cell.trim());
			cell = '';
		} else if (char === '\\') {
			const next = row.charAt(++at);
			cell += next === '|' ? next : char + next;
		} else cell += char;
	}
	cells.push(cell.trim());
	// A bar at either end is the frame.
	if (cells[0] === '') cells.shift();
	if (cells.at(-1) === '') cells.pop();
	return count === undefined ? cells : Array.from({ length: count }, (_, at) => cells[at] ?? '');
}

/** Whether this is the line between the head of a table and its rows. */
export function isDivision(line: string, head: string): boolean {
	if (!/^[-:|]/.test(line) || !/[|:]/.test(line)) return false;
	const cells = cellsIn(line);
	return cells.length > 0 && cells.every((cell) => /^:?-+:?$/.test(cell)) && cells.length === cellsIn(head).length;
}
