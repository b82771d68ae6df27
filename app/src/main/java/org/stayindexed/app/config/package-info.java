/** The file in which a user keeps options, so that they need not be typed each time. */
@NullMarked
package org.stayindexed.app.config;

import org.jspecify.annotations.NullMarked;
