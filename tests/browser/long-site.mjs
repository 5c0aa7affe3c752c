// Writes the sources of an invented site: node tests/browser/long-site.mjs FOLDER
//
// It shows what the repository's own content has too little of: lists of several pages, dated events before and after
// the day of the tests (1 December 2026), and an old address that leads on. Nothing in it is real.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';

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

write('content/webinars/varje-vecka.md', `---
title: Påhittat språkcafé
summary: Ett café som bara finns i proven.
form: meeting
status: scheduled
start: 2026-10-01T17:30
end: 2026-10-01T19:00
recurs: FREQ=WEEKLY;BYDAY=TH;UNTIL=20270630
occurrences:
  - {start: 2026-12-24, status: cancelled}
mode: onsite
venue: Biblioteket
places: [pahittad-ort]
topics: [pahittat-amne]
---
`);

write('content/projects/fran-start-till-slut.md', `---
title: Påhittat projekt med förlopp
status: active
period: 2024-21~/2027-06
phases:
  - {title: Kartläggning, status: done, period: 2024-21/2024-23}
  - {title: Kurser, status: current, period: 2025/2026}
  - {title: Spridning, status: next, period: 2027}
milestones:
  - {title: Avtalet undertecknat, date: 2024-03-15}
---
`);

write('content/programmes/pahittad-fond.md', `---
title: Påhittad fond
period: 2021/2027
calls:
  - {title: Vårens påhittade utlysning, opens: 2027-01-10, closes: 2027-03-01}
  - {title: Höstens påhittade utlysning, opens: 2026-10-01, closes: 2026-12-15}
---
`);

// A page with pictures: one at its top, more far below. The picture is made here, so that the project keeps none.
const BANDS = Array.from({ length: 8 }, (_, number) => `## Del ${number + 1}

${'Text som står mellan bilderna, så att de hamnar långt ned på sidan. '.repeat(30)}

![Färgade band, bild ${number + 1}](band-${number % 2 ? 'hog' : 'bred'}.png "Påhittad bild ${number + 1}")
`);
write('content/projects/bilder/index.md', `---
title: Ett projekt med bilder
summary: Påhittat, för att prova bilder.
image: {file: band-bred.png, alt: Färgade band, credit: Påhittad fotograf}
---
${BANDS.join('\n')}`);
write('content/projects/bilder/band-bred.png', bands(1700, 900));
write('content/projects/bilder/band-hog.png', bands(500, 800));

/** A picture of coloured bands (PNG, ISO/IEC 15948): a head, the points, an end. */
function bands(width, height) {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x += 1) {
      row.set([(x * 255) / width, (y * 255) / height, ((x >> 6) & 1) * 120 + 60], 1 + x * 3);
    }
    return row;
  });
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
