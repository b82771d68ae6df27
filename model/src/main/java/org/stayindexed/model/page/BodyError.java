package org.stayindexed.model.page;

import java.io.Serializable;

/**
 * An error that a server reports inside a body, whatever its status says: ArcGIS answers {@code
 * {"error":{"code":499,"message":"Token Required"}}} with status 200.
 *
 * @param code the number inside the body
 * @param message its words, possibly empty
 */
public record BodyError(int code, String message) implements Serializable {}
