/**
 * Whether this run writes what comes out into the expected files of a kind: RECORD=episodes, messages or docs. Such a run must still fail,
 * so that nothing is recorded without a look.
 */
export function recording(kind: 'episodes' | 'messages' | 'docs'): boolean {
	return process.env['RECORD'] === kind;
}
