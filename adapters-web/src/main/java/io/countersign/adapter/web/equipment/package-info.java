/** The equipment of projects over HTTP. */
@NullMarked
package io.countersign.adapter.web.equipment;

import org.jspecify.annotations.NullMarked;
