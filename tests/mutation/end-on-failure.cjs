// A property that fails is not made smaller: that it fails is all one wants to know.
require('fast-check').configureGlobal({ endOnFailure: true });
