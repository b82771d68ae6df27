/** What is printed: tables, CSV, JSON. */
@NullMarked
package org.stayindexed.app.output;

import org.jspecify.annotations.NullMarked;
