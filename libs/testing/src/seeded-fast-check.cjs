/**
 * fast-check as specs get it: with the same cases every time, so that a change is judged by what it changes. `PROPERTY_SEED` tries others,
 * a number or `random`; what fails prints its seed.
 */
const { join } = require('node:path');

const fastCheck = require(join(__dirname, '../../../node_modules/fast-check/lib/cjs/fast-check.js'));

const wanted = process.env.PROPERTY_SEED ?? '20260131';
if (wanted !== 'random') fastCheck.configureGlobal({ seed: Number(wanted) });

module.exports = fastCheck;
