// The site's search: stands where the theme's own worker would, and speaks its messages. MiniSearch and search_synonyms.js
// stand above this.
//
// The theme's worker knows no typos and no tolerance for slashes and brackets, files a question under its page, and loads
// its whole index on every visit. This one loads the documents at the first query (online), or is handed them (offline).
"use strict"
{
  const Message = { SETUP: 0, READY: 1, QUERY: 2, RESULT: 3 }
  const MAX_RESULTS = 30

  // Words of questions that say nothing about what is asked.
  const STOP_WORDS = new Set(
    ("a an and are as at be between by can could did do does for from give has have how i if in instead into is it its " +
      "me much need of off on or our over should so than that the their them then there these they this to us use used " +
      "using vs was we what when where which while who why will with would you your explain describe tell happens").split(" "),
  )
  const BOOST = { title: 5, aliases: 4.5, question: 2.5, stem: 2, section: 1, answer: 0.6, deeper: 0.3 }
  // A word that stands in the answer alone says less of what the question is about, and less still in its folded part.
  const WORTH = { answer: 0.5, deeper: 0.35 }

  // What a word of the query may stand for, and how much that counts beside the word itself.
  const WEIGHT = { family: 0.6, synonym: 0.5, joined: 0.8, prefix: 0.5, typo: 0.6, knownTypo: 0.1, twoTypos: 0.35 }
  const MIN_TYPO = 5 // letters of a word that may be mistyped; a word of six may have lost one
  const MIN_TWO_TYPOS = 8

  // Endings after which a word is still of the same family, the longest first, with what takes their place and how much
  // of the word must be left: "regularization", "regularizer" and British "regularised" all give "regulariz".
  const ENDINGS = [
    [/i[sz](?:ations?|ing|ed|ers?|es?)$/, "iz", 4],
    [/umptions?$/, "um", 3],
    [/if(?:ications?|iers?|ied|ies|ying|y)$/, "if", 3],
    [/(?:ations?|ating|ated|ates?|ators?|ative)$/, "", 4],
    [/(?:ability|ibility|able|ible|ably|ibly)$/, "", 5],
    [/(?:[ea]nc(?:es?|ed|ing|y)|[ea]nts?)$/, "", 5],
    [/(?:ionally|ional|ions?|ivity|ives?|ors?)$/, "", 4],
    [/(?:ically|ical|ics?)$/, "ic", 3],
    [/(?:ments?|ness|ity|ally|ly)$/, "", 4],
    [/(?:ings?|ed|ers?|est|es|s|e|y)$/, "", 4],
  ]

  // Plurals that no rule gives.
  const SINGULAR = new Map([
    ["analyses", "analysis"],
    ["axes", "axis"],
    ["criteria", "criterion"],
    ["hypotheses", "hypothesis"],
    ["indices", "index"],
    ["matrices", "matrix"],
    ["maxima", "maximum"],
    ["minima", "minimum"],
    ["optima", "optimum"],
    ["vertices", "vertex"],
  ])

  /** The words of a text: "Precision/recall (k-means)" gives precision, recall, precisionrecall, k, means, kmeans. */
  function tokenize(text) {
    const words = []
    const plain = text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/×/g, "x")
      .replace(/['’]s?(?!\p{L})|['’]/gu, "")
    for (const compound of plain.split(/[^\p{L}\p{N}+#/\-–_.]+/u)) {
      const parts = compound.split(/[^\p{L}\p{N}+#]+/u).filter(Boolean)
      words.push(...parts)
      if (parts.length > 1 && parts.length < 4) words.push(parts.join(""))
    }
    return words
  }

  /** Take the plural off, no more: the index tells "regular" from "regularization". */
  function stem(word) {
    if (SINGULAR.has(word)) return SINGULAR.get(word)
    if (word.length < 4 || /(ss|...us|is)$/.test(word)) return word // but "gpus" is "gpu"
    if (word.endsWith("ies")) return `${word.slice(0, -3)}y`
    return word.replace(/(ss|x|ch|sh)es$|s$/, "$1")
  }

  /** What the words of a family have in common. */
  function root(word) {
    for (const [ending, replacement, left] of ENDINGS) {
      const start = word.search(ending)
      if (start >= left) return undoubled(word.slice(0, start) + replacement)
    }
    return undoubled(word)
  }

  /** "embedding" without its ending is "embedd". */
  function undoubled(word) {
    return word.length > 4 ? word.replace(/([bdglmnprt])\1$/, "$1") : word
  }

  const synonyms = new Map(Object.entries(SYNONYMS).map(([word, others]) => [stem(word), others.split(" ").map(stem)]))

  const forms = new Map() // every word of the documents as it stands there, and its stem
  const families = new Map() // root: the stems of its family
  const frequency = new Map() // stem: how often it stands in the documents
  const index = new MiniSearch({
    idField: "location",
    fields: Object.keys(BOOST),
    storeFields: ["location", "title", "question", "where", "difficulty"],
    tokenize,
    processTerm: (word) => {
      if (!forms.has(word)) {
        forms.set(word, stem(word))
        const family = root(word)
        if (!families.has(family)) families.set(family, new Set())
        families.get(family).add(stem(word))
      }
      const term = forms.get(word)
      frequency.set(term, (frequency.get(term) ?? 0) + 1)
      return term
    },
  })

  /** Whether one letter added, dropped, changed or swapped with its neighbor makes one word the other. */
  function oneTypoApart(a, b) {
    if (Math.abs(a.length - b.length) > 1 || a === b) return false
    let start = 0
    while (a[start] === b[start]) start++
    let [endA, endB] = [a.length, b.length]
    while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1]
    const [restA, restB] = [endA - start, endB - start]
    if (restA === 2 && restB === 2) return a[start] === b[start + 1] && a[start + 1] === b[start]
    return restA < 2 && restB < 2
  }

  /** The stems that a mistyped word may have been meant for. */
  function corrections(word) {
    const found = new Set()
    for (const [form, term] of forms) if (form.length >= MIN_TYPO && oneTypoApart(word, form)) found.add(term)
    if (!found.size) {
      const family = root(word) // "imbalenced" was meant for a relative of "imbalance"
      for (const [other, terms] of families) {
        if (other.length >= MIN_TYPO && oneTypoApart(family, other)) for (const term of terms) found.add(term)
      }
    }
    return found
  }

  /** The terms of the index that a word may stand for, each with its weight. */
  function meanings(word) {
    const term = stem(word)
    const known = frequency.has(term)
    const found = new Map()
    const add = (candidate, weight) => {
      if (weight > (found.get(candidate) ?? 0)) found.set(candidate, weight)
    }
    add(term, 1)
    for (const synonym of synonyms.get(term) ?? []) add(synonym, WEIGHT.synonym)
    if (word.length >= MIN_TYPO) {
      for (const relative of families.get(root(word)) ?? []) add(relative, WEIGHT.family)
      // A word that exists may still be a slip for another ("eight" for "height"), but rarely is.
      const meant = corrections(word)
      for (const candidate of meant) {
        add(candidate, known ? WEIGHT.knownTypo : WEIGHT.typo)
        if (!known) for (const relative of families.get(root(candidate)) ?? []) add(relative, WEIGHT.typo * WEIGHT.family)
      }
      if (!known && !meant.size) {
        for (let i = 3; i <= word.length - 3; i++) {
          const halves = [word.slice(0, i), word.slice(i)] // "randomforest"
          if (halves.every((half) => forms.has(half))) for (const half of halves) add(stem(half), WEIGHT.joined)
        }
      }
    }
    if (word.length >= MIN_TWO_TYPOS && ![...found.keys()].some((candidate) => frequency.has(candidate))) {
      const near = index.search(term, { fuzzy: 2, tokenize: (text) => [text], processTerm: (text) => text })
      for (const result of near) for (const candidate of result.terms) add(candidate, WEIGHT.twoTypos)
    }
    return found
  }

  function search(query) {
    const typed = [...new Set(tokenize(query))]
    const telling = typed.filter((word) => !STOP_WORDS.has(word))
    const words = telling.length ? telling : typed
    const last = typed.at(-1)
    const asked = words.map((word) => ({ word, term: stem(word), meanings: meanings(word) }))
    for (let i = 1; i < asked.length; i++) {
      const joined = stem(words[i - 1] + words[i]) // "back propagation"
      if (frequency.has(joined)) for (const one of [asked[i - 1], asked[i]]) one.meanings.set(joined, WEIGHT.joined)
    }
    const weights = new Map()
    for (const { meanings } of asked) {
      for (const [term, weight] of meanings) weights.set(term, Math.max(weight, weights.get(term) ?? 0))
    }
    const prefixes = new Set(asked.filter(({ word }) => word.length > 2 || (word === last && word.length > 1)).map(({ term }) => term))
    const results = index.search(
      { combineWith: "OR", queries: [...weights.keys()] },
      {
        tokenize: (term) => [term],
        processTerm: (term) => term,
        boost: BOOST,
        boostTerm: (term) => weights.get(term),
        prefix: (term) => prefixes.has(term),
        weights: { prefix: WEIGHT.prefix },
      },
    )
    // A document that has more of the words goes before one that has a word more often; a rare word counts for more.
    for (const one of asked) one.worth = worth(one)
    const all = asked.reduce((sum, one) => sum + one.worth, 0)
    for (const result of results) {
      const covered = asked.reduce((sum, one) => sum + one.worth * cover(one, result.match), 0)
      result.score *= (covered / all) ** 2
    }
    return results.sort((a, b) => b.score - a.score).slice(0, MAX_RESULTS)
  }

  /** How much a word tells: little where it is everywhere. */
  function worth({ meanings }) {
    const [best] = [...meanings].filter(([term]) => frequency.has(term)).sort((a, b) => b[1] - a[1])
    return best ? Math.log(1 + index.documentCount / frequency.get(best[0])) + 0.5 : 0.5
  }

  /** How well a document's terms answer a word of the query, from 0 to 1. */
  function cover({ term, meanings }, match) {
    let best = 0
    for (const [found, fields] of Object.entries(match)) {
      const weight = meanings.get(found) ?? (found.startsWith(term) ? WEIGHT.prefix : 0)
      best = Math.max(best, weight * Math.max(...fields.map((field) => WORTH[field] ?? 1)))
    }
    return Math.sqrt(best)
  }

  function escape(text) {
    return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  }

  function highlight(text, terms) {
    return text
      .split(/([\p{L}\p{N}]+)/u)
      .map((word, i) => (i % 2 && terms.has(stem(word.toLowerCase())) ? `<mark>${escape(word)}</mark>` : escape(word)))
      .join("")
  }

  /** The theme shows a lone result's title and nothing else, as HTML; so the title holds all there is to show. */
  function item(result) {
    const terms = new Set(result.terms)
    const badge = result.difficulty
      ? `<span class="badge badge--${result.difficulty.toLowerCase()}">${result.difficulty}</span>`
      : ""
    const title =
      `<span class="found__title">${highlight(result.title, terms)}</span>` +
      `<span class="found__where">${badge}${escape(result.where)}</span>` +
      `<span class="found__question">${highlight(result.question, terms)}</span>`
    return { location: result.location, title, text: "", score: result.score, terms: {} }
  }

  const NOT_LOADED = {
    location: "",
    title:
      `<span class="found__title">Search could not be loaded</span>` +
      `<span class="found__question">Are you offline? Type on to try again.</span>`,
    text: "",
    score: 1,
    terms: {},
  }
  let documents // a promise of the loaded index
  let latest

  async function load(docs) {
    if (!docs.length) {
      const response = await fetch(new URL("../../../search/documents.json", self.location.href))
      docs = await response.json()
    }
    index.addAll(docs)
  }

  async function answer(query, docs) {
    latest = query
    documents ??= load(docs)
    try {
      await documents
    } catch {
      documents = undefined // to be asked for again at the next keystroke
      return postMessage({ type: Message.RESULT, data: { items: [[NOT_LOADED]] } })
    }
    if (query !== latest) return // a later keystroke is on its way
    const items = search(query).map((result) => [item(result)])
    postMessage({ type: Message.RESULT, data: { items } })
  }

  let given = []
  addEventListener("message", ({ data: message }) => {
    if (message.type === Message.SETUP) {
      given = message.data.docs
      postMessage({ type: Message.READY })
    } else if (message.type === Message.QUERY && message.data.trim()) {
      answer(message.data, given)
    } else if (message.type === Message.QUERY) {
      postMessage({ type: Message.RESULT, data: { items: [] } }) // the theme asks once, with nothing, on every page
    }
  })
}
