/** What is read from the database: plain records, named like the columns of the public views. */
@NullMarked
package org.stayindexed.storage.view;

import org.jspecify.annotations.NullMarked;
