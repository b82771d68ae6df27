package org.stayindexed.model.index;

import java.io.Serializable;

/**
 * One reason that holds for one page.
 *
 * @param reason which
 * @param evidence what a person can look up: the header line, the tag, the robots.txt line, the
 *     hop; the same text in every run while the cause is the same
 */
public record Objection(IndexReason reason, String evidence) implements Serializable {}
