package io.countersign.adapter.web.collection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The method answers a collection with {@link CollectionAnswer}: one page as JSON, or all of it as lines of JSON. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = RequestMethod.GET, produces = {MediaType.APPLICATION_JSON_VALUE,
        MediaType.APPLICATION_NDJSON_VALUE})
public @interface GetCollection {

    /** @return the path below that of the controller */
    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String[] value() default {};
}
