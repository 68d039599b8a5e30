// What the runner for the real app takes along: the scenarios and the vaults they play in, bundled into one script at its start.
export { scenarioFiles } from './scenarios';
export { makeScratchVault } from './scratch-vault';
