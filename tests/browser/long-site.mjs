// Writes the sources of an invented site: node tests/browser/long-site.mjs FOLDER
//
// It shows what the repository's own content has too little of: lists of several pages, dated events before and after
// the day of the tests (1 December 2026), and an old address that leads on. Nothing in it is real.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ENTRIES = 120;
const WORDS = ['Ål', 'Björk', 'Cirkel', 'Dimma', 'Ekorre', 'Fjäril', 'Gran', 'Humla', 'Is', 'Järv', 'Lav', 'Ängsull', 'Örn'];

const root = process.argv[2];
if (!root) throw new Error('where to? node tests/browser/long-site.mjs FOLDER');
rmSync(root, { recursive: true, force: true });

function write(file, text) {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

write('site.yaml', `title: Påhittad samverkan
base_url: https://pahittad.example/
languages: [sv, en, ar, uk, fi, sv-x-lattlast]
timezone: Europe/Stockholm
description: En påhittad webbplats för prov. Inget på den finns på riktigt.
`);

write('content/topics.yaml', `pahittat-amne:
  title: {sv: Påhittat ämne, en: Invented topic, ar: موضوع مخترع, uk: Вигадана тема}
  summary: Ett ämne som bara finns i proven.
`);
write('content/places.yaml', `pahittad-ort:
  title: {sv: Påhittad ort, en: Invented town, ar: بلدة مخترعة, uk: Вигадане місто}
  summary: En ort som inte finns.
  type: municipality
`);

for (let number = 1; number <= ENTRIES; number += 1) {
  const word = WORDS[number % WORDS.length];
  write(`content/projects/pahittat-${number}.md`, `---
title: ${word} – påhittat projekt ${number}
summary: Projekt nummer ${number} av ${ENTRIES}, påhittat för prov.
status: ${number % 3 ? 'active' : 'completed'}
period: ${2000 + (number % 25)}
topics: [pahittat-amne]
places: [pahittad-ort]
partners:
  - actor: pahittad-aktor-${number}
    role: påhittad part
    contributes: ingenting
    expects: ingenting
${number === 1 ? 'redirect_from: [/gammal-adress/, /projekt/gammalt-namn/]\n' : ''}---

Det här projektet finns inte. Det fyller listor i prov.
`);
}

write('content/actors.yaml', Array.from({ length: ENTRIES }, (_, index) => `pahittad-aktor-${index + 1}:
  title: ${WORDS[(index * 5) % WORDS.length]}-föreningen ${index + 1} (påhittad)
  summary: En förening som inte finns.
  type: civil-society
  places: [pahittad-ort]
`).join(''));

for (const [slug, start, end, title] of [
  ['forr', '2026-03-02T13:00', '2026-03-02T15:00', 'Påhittat möte som har varit'],
  ['snart', '2026-12-08T09:00', '2026-12-08T12:00', 'Påhittat möte som kommer'],
  ['heldag', '2027-02-01', '2027-02-02', 'Påhittad konferens i två dagar'],
]) {
  write(`content/webinars/${slug}.md`, `---
title: ${title}
summary: Ett möte som bara finns i proven.
form: meeting
start: ${start}
end: ${end}
mode: online
places: [pahittad-ort]
topics: [pahittat-amne]
programme:
  - time: 09.00
    title: Påhittad inledning
    text: Ingen talar.
---

Mötet är påhittat.
`);
}
