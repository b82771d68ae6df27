/**
 * Plays sites over many nights before the real storage, beside a modelled search engine, and
 * measures what the de-index clock foretold.
 */
@NullMarked
package org.stayindexed.storage.nights;

import org.jspecify.annotations.NullMarked;
