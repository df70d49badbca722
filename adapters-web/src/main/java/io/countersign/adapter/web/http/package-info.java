/** How every resource is spoken to over HTTP: requests, answers, problems. */
@NullMarked
package io.countersign.adapter.web.http;

import org.jspecify.annotations.NullMarked;
