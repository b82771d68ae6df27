package org.stayindexed.model.page;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A page as the last run knew it that read its body.
 *
 * @param copy what is known of the body
 * @param facts of the body alone, read from where they are kept each time that they are asked for;
 *     empty if they cannot be read, and the body must be parsed again
 */
public record RememberedPage(PageCopy copy, Supplier<Optional<PageFacts>> facts) {}
