// Asks the real app what the stand-in assumes of it, and prints the answers as JSON. Where one differs the stand-in is wrong: mend it.
// Ends with 0: as assumed; 1: something differs; 2: the app could not be had.
import { isDeepStrictEqual } from 'node:util';
import { askApp, assumedAnswers } from '../contract-questions.mjs';
import { withScratchApp } from './scratch-app.mjs';

await withScratchApp({}, async (page) => {
	const answers = await page.evaluate(askApp, 1500);
	console.log(JSON.stringify(answers, null, '\t'));
	const differs = Object.keys(assumedAnswers).filter((name) => !isDeepStrictEqual(answers[name], assumedAnswers[name]));
	for (const name of differs) console.log(`differs: ${name}, assumed ${JSON.stringify(assumedAnswers[name])}`);
	return differs.length === 0 ? 0 : 1;
});
