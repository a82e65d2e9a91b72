/** What the department's server tells its page. */
export interface Arrivals {
  readonly today: string;
  readonly placeName: string;
  readonly fiscalYear: number;
  readonly due: string;
  readonly arrived: string;
  readonly places: readonly PlaceArrivals[];
  /** 示例数据: made up for a demonstration. */
  readonly illustrative: boolean;
}

export interface PlaceArrivals {
  readonly code: string;
  readonly name: string;
  readonly due: string;
  readonly arrived: string;
  /** Hundredths of a percent; null where nothing is due. */
  readonly rate: number | null;
  readonly late: number;
}
