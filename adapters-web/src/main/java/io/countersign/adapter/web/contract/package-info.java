/** The contract of the service, served by the service. */
@NullMarked
package io.countersign.adapter.web.contract;

import org.jspecify.annotations.NullMarked;
