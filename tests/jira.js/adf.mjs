// Judges documents by Atlassian's schema: node adf.mjs SCHEMA DOCUMENTS, where DOCUMENTS holds a document on each line.
// Prints one line of JSON: true or false for each.
import { readFileSync } from 'node:fs';
import AjvDraft04 from 'ajv-draft-04';

const [schema, documents] = process.argv.slice(2).map((path) => readFileSync(path, 'utf8'));
const Ajv = AjvDraft04.default ?? AjvDraft04;
const check = new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(schema));
console.log(JSON.stringify(documents.trimEnd().split('\n').map((line) => check(JSON.parse(line)))));
