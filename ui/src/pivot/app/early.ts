// Loaded before the screens, so that the core boots meanwhile.
import '#pivotCore';
