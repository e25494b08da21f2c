// The site's search: stands where the theme's own worker would, and speaks its messages. MiniSearch stands above this.
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
      "me much of on or our over should so than that the their them then there these they this to us use used using vs " +
      "was we what when where which while who why will with would you your").split(" "),
  )
  const BOOST = { title: 5, aliases: 4.5, question: 2.5, stem: 2, section: 1, answer: 0.6 }

  /** The words of a text: "Precision/recall (k-means)" gives precision, recall, precisionrecall, k, mean, kmean. */
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
    return words.map(stem)
  }

  /** Take the plural off, no more: prefixes and typos are the index's work. */
  function stem(word) {
    if (word.length < 4 || /(ss|us|is)$/.test(word)) return word
    return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.replace(/s$/, "")
  }

  const vocabulary = new Set()
  const index = new MiniSearch({
    idField: "location",
    fields: Object.keys(BOOST),
    storeFields: ["location", "title", "question", "where", "difficulty"],
    tokenize,
    processTerm: (term) => {
      vocabulary.add(term)
      return term
    },
  })

  /** A word that no document holds, with two neighboring letters swapped back. */
  function unswapped(word) {
    const found = []
    for (let i = 0; i + 1 < word.length; i++) {
      const candidate = word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2)
      if (vocabulary.has(candidate)) found.push(candidate)
    }
    return found
  }

  function search(query) {
    const words = [...new Set(tokenize(query))]
    const telling = words.filter((word) => !STOP_WORDS.has(word))
    const terms = telling.length ? telling : words
    const last = terms.at(-1)
    const queries = terms.flatMap((term) => (vocabulary.has(term) ? [term] : [term, ...unswapped(term)]))
    const results = index.search(
      { combineWith: "OR", queries },
      {
        tokenize: (term) => [term],
        processTerm: (term) => term,
        boost: BOOST,
        prefix: (term) => term.length > 3 || term === last,
        fuzzy: (term) => (vocabulary.has(term) || term.length < 5 ? false : term.length < 8 ? 1 : 2),
        weights: { prefix: 0.5, fuzzy: 0.35 },
      },
    )
    // A document that has more of the words goes before one that has a word more often.
    for (const result of results) {
      const covered = result.queryTerms.length / terms.length
      result.score *= Math.min(covered, 1) ** 2
    }
    return results.sort((a, b) => b.score - a.score).slice(0, MAX_RESULTS)
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
    await documents
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
