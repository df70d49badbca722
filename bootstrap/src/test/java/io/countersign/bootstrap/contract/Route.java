package io.countersign.bootstrap.contract;

import java.util.Comparator;

/** A method and the shape of a path: what its variables are called makes no difference over HTTP. */
record Route(String method, String path) implements Comparable<Route> {

    private static final Comparator<Route> ORDER = Comparator.comparing(Route::path).thenComparing(Route::method);

    static Route of(String method, String path) {
        return new Route(method, path.replaceAll("\\{[^/]+\\}", "{}"));
    }

    @Override
    public int compareTo(Route other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return method + ' ' + path;
    }
}
