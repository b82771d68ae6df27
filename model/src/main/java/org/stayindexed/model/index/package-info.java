/**
 * The rules of index eligibility: pure, one class a rule, each with its evidence and its source.
 */
@NullMarked
package org.stayindexed.model.index;

import org.jspecify.annotations.NullMarked;
