// Puts an EPUB to Ace by DAISY: node ace.js BOOK.epub FOLDER. What breaks a rule is printed as JSON,
// an array of {impact, rule, place, says}; Ace's own reports are left in the folder.
'use strict';

// Chromium may take longer than five seconds to start beside other tests.
process.env.ACE_TIMEOUT_INITIAL = '120000';
const ace = require('@daisy/ace-core');
const runner = require('@daisy/ace-axe-runner-puppeteer');

function violations(report) {
  return report.assertions.flatMap((document) =>
    document.assertions.map((broken) => ({
      impact: broken['earl:test']['earl:impact'],
      rule: broken['earl:test']['dct:title'],
      place: document['earl:testSubject'].url + ' ' + broken['earl:result'].html,
      says: broken['earl:result']['dct:description'],
    })));
}

const [book, folder] = process.argv.slice(2);
ace(book, { cwd: process.cwd(), outdir: folder, silent: true, initLogger: true }, runner)
  .then(([, report]) => process.stdout.write(JSON.stringify(violations(report))))
  .catch((trouble) => {
    process.stderr.write(String(trouble && trouble.stack || trouble));
    process.exitCode = 1;
  });
