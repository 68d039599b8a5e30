// Environments of the tests that leave the rest of a file out once one of its tests has failed: the mutant is caught.
const stopping = (Environment) =>
	class extends Environment {
		failed = false;
		handleTestEvent({ name, test }) {
			if (name === 'test_fn_failure' || name === 'hook_failure') this.failed = true;
			if (name === 'test_start' && this.failed) test.mode = 'skip';
		}
	};

module.exports = stopping;
