package org.stayindexed.model.page;

import java.io.Serializable;
import java.util.Optional;

/**
 * What a page says to its readers.
 *
 * @param description content of the first meta description, white space folded, cut at 1,000
 *     characters; absent where it is empty
 * @param heading text of the first h1 that has any, white space folded, cut at 300 characters
 * @param headings how many h1 there are
 * @param words of the main text: outside of header, footer, nav, aside and noscript. A Chinese,
 *     Japanese or Korean character that is a word of its own counts as one
 * @param fingerprint of these words in their order: equal for equal texts, and as good as certainly
 *     different for others
 * @param simHash of these words: of texts that are nearly the same it differs in few of its 64
 *     bits; 0 for a text of fewer than two words
 */
public record PageText(
    Optional<String> description,
    Optional<String> heading,
    int headings,
    int words,
    long fingerprint,
    long simHash)
    implements Serializable {}
