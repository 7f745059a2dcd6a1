// Reads an OPDS 1.2 feed as Readium's reading programs do, such as Thorium: node opds.js FEED. What
// they make of it, a catalogue of OPDS 2, is printed as JSON.
'use strict';

const fs = require('fs');
const xmldom = require('@xmldom/xmldom');
const { initGlobalConverters_OPDS } = require('r2-opds-js/dist/es8-es2017/src/opds/init-globals');
const { initGlobalConverters_GENERIC } = require('r2-shared-js/dist/es8-es2017/src/init-globals');
const { convertOpds1ToOpds2 } = require('r2-opds-js/dist/es8-es2017/src/opds/converter');
const { OPDS } = require('r2-opds-js/dist/es8-es2017/src/opds/opds1/opds');
const { XML } = require('r2-utils-js/dist/es8-es2017/src/_utils/xml-js-mapper');
const { TaJsonSerialize } = require('r2-lcp-js/dist/es8-es2017/src/serializable');

initGlobalConverters_OPDS();
initGlobalConverters_GENERIC();
const text = fs.readFileSync(process.argv[2], 'utf8');
const document = new xmldom.DOMParser().parseFromString(text, 'application/xml');
const catalogue = convertOpds1ToOpds2(XML.deserialize(document, OPDS));
process.stdout.write(JSON.stringify(TaJsonSerialize(catalogue)));
