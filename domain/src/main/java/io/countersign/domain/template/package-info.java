/** Equipment templates, their immutable published versions and what they ask for. */
@NullMarked
package io.countersign.domain.template;

import org.jspecify.annotations.NullMarked;
