module.exports = require('./stop-at-first-failure.cjs')(require('jest-environment-jsdom').TestEnvironment);
