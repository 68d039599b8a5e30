// Every scenario file, by the name its pictures carry.
import type { ScenarioFile } from '../scenario';

export const scenarioFiles: Readonly<Record<string, ScenarioFile>> = {};
