package org.stayindexed.crawler.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test over cases of others: it runs in the Maven profile {@code conformance} only, and its
 * methods may ask for the {@link Cases}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Tag("conformance")
@ExtendWith(CasesResolver.class)
public @interface Conformance {}
