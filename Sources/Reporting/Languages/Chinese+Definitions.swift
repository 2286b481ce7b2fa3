extension Chinese {
  /// What an indicator means, by its slug: the words of its formula and of its undefined cases.
  package func definition(_ slug: String) -> IndicatorWords? { Chinese.definitions[slug] }

  /// A word of the catalogue: a domain, the better side, a unit, a definition without a work.
  package func term(_ word: String) -> String? { Chinese.terms[word] }

  private static let terms = [
    // Domains.
    "trade": "贸易",
    "exchanges": "交流",
    "media": "媒体",
    "economy": "经济",
    "plan": "计划",
    "network": "网络",
    "impact": "效果",
    "composite": "综合指数",
    // The better side.
    "higher": "越高越好",
    "lower": "越低越好",
    "zero": "越接近0越好",
    "one": "越接近1越好",
    "context": "视情况而定",
    // Units.
    "currency": "货币",
    "currency_per_person_day": "每人日金额",
    "currency_per_unit": "每数量单位金额",
    "percent": "百分比",
    "percentage_points": "百分点",
    "ratio": "比率",
    "index": "指数",
    "count": "个数",
    "persons": "人",
    "person_days": "人日",
    "nights": "夜",
    "days": "天",
    "hours": "小时",
    "months": "个月",
    "jobs": "就业岗位",
    "score": "得分",
    "tone": "倾向值",
    "nats": "奈特",
    "logit": "对数几率",
    "z": "z值",
    "p": "p值",
    "method": "方法",
    "rank": "名次",
    "positions": "名次变动",
    "as_indicator": "同目标所指指标",
    "as_outcome": "同结果指标",
    "as_layer": "同所在层",
    // Definitions without a work of their own.
    "Definition of this catalogue": "本目录的定义",
    "Definition of this catalogue; interval Wilson 1927": "本目录的定义；区间见Wilson 1927",
    "Volume shares of news monitoring, as in GDELT": "新闻监测的报道占比，同GDELT",
    "Volume counts of news monitoring, as in GDELT": "新闻监测的报道量，同GDELT",
    "CLAIR, sister-city exchanges by field; interval Wilson 1927": "CLAIR，友好城市分领域交流；区间见Wilson 1927",
    "AMEC, share of voice": "AMEC，声量份额",
    "Janis & Fadner 1943, Psychometrika 8, with r = t = f + u":
      "Janis & Fadner 1943, Psychometrika 8，其中r = t = f + u",
    "Standard definition": "通行定义",
    "Standard practice for the Lunar New Year": "春节因素的通行处理",
    "Standard definition; interval Wilson 1927": "通行定义；区间见Wilson 1927",
  ]

  private static let definitions = IndicatorWords.parsed(table)

  /// The slug; after `=` the formula, where it has words; after `?` when there is no figure.
  private static let table = """
    action_budget
    = 未中止行动的budget之和
    ? 单元格全空：未报告；部分为空：已知值之和，数据覆盖率 < 1；无行动表或无汇率：无数据
    action_budget_execution
    = 有action_id的已举办活动的cost之和 / 相应行动的budget之和（合计之比）
    ? 无两者齐备的行动：未报告；预算合计 = 0：分母为零；无行动表或无汇率：无数据
    action_budget_funded_share
    = 有action_id的资金之和 / 未中止行动的budget之和（限预算已知者）
    ? 预算均未知：未报告；预算合计 = 0：分母为零；无资金表、早于其首条记录、无行动表或无汇率：\
    无数据
    action_completion_rate
    = 到期且已完成的行动 / actions_due
    ? 无到期项：分母为零；无行动表：无数据；威尔逊区间
    action_on_time_rate
    = actions_done_on_time /（actions_due - 完成日期未知的已完成行动）
    ? 分母 = 0：分母为零；未知日期会降低数据覆盖率；无行动表：无数据；威尔逊区间
    actions_done
    = 截至月底已完成的行动（完成日期不晚于月底，或状态为完成而无日期）
    ? 无行动表：无数据；含尚未到期的行动
    actions_done_on_time
    = 到期行动中completed <= due者
    ? 无行动表：无数据；已完成但无完成日期：不计入
    actions_dropped
    = 状态为中止（dropped）的行动
    ? 无行动表：无数据
    actions_due
    = 期限（due）不晚于月底且未中止的行动
    ? 无行动表：无数据
    actions_overdue
    = 期限（due）早于月底、至此既未完成也未中止的行动
    ? 无行动表：无数据
    actions_overdue_median_days
    = actions_overdue的（月末日 - due）的中位数
    ? 无逾期行动：分母为零；无该表：无数据
    aggregate_arithmetic
    = sum w_q I_q / sum w_q
    ? 均未达到数据覆盖门槛或权重为0：无数据；始终算术 >= 几何 >= 调和
    aggregate_generalised_mean
    = (sum w I^p / sum w)^(1/p)；p = 1为算术，p -> 0为几何，p = -1为调和
    ? 权重为0：无数据；p <= 0且I <= 0：不可比，指数中以0.01计；p越大平均值不会越小
    aggregate_geometric
    = exp(sum w_q ln max(I_q, 0.01) / sum w_q)
    ? 均未达到数据覆盖门槛或权重为0：无数据；始终算术 >= 几何 >= 调和
    aggregate_harmonic
    = sum w_q / sum (w_q / max(I_q, 0.01))
    ? 均未达到数据覆盖门槛或权重为0：无数据；始终算术 >= 几何 >= 调和
    agreements_expired
    = 到期日早于月底的协议
    ? 无协议表：无数据
    agreements_expiring_180d
    = 月底后180天内到期的有效协议
    ? 无协议表：无数据
    agreements_in_force
    = 截至月底已签署、到期日为空或不早于月底的协议
    ? 无协议表：无数据
    agreements_silent
    = 签署满14个月的有效协议中，最近14个月该伙伴关系既无已举办活动、\
    也无完成的行动或采纳的经验做法者
    ? 无协议表，或记录不足14个月：无数据
    agreements_silent_share
    = agreements_silent / 签署满14个月的有效协议
    ? 无满此期限的协议：分母为零；无协议表，或记录不足14个月：无数据；威尔逊区间
    articles_per_press_visit
    = press_visit_articles / journalist_visits（合计之比）
    ? 无访问：分母为零；报道数未知：未报告；该地无记录：无数据；时段早于首条记录：期数不足
    asymmetric_dyads
    = 单向连接的城市对
    ? 该层无记录：无数据
    average_rank_shift
    = (1/M) × 各单元abs(基准排名 - 替代排名)之和；替代方案由factor指明，取仅改变该项选择的各方案的平均（其他标准化；四分之一以内变动的200组权重；其他平均；\
    逐一剔除指标）；previous为上月排名
    ? 无有评分的单元（previous为两个月均有）：无数据；有排名的单元少于2个：期数不足；两边并列均取较低名次
    benefit_of_doubt
    = 在对所有k有sum w_q I_qk <= 1、w >= 0且满足份额上下限的w中，sum w_q I_qc的最大值
    ? 无可行权重：不可比；无份额限制时许多单元得1分；权重因单元而异
    betweenness
    = 各对sigma_st(v) / sigma_st之和 * 2 / ((N-1)(N-2))，无向，距离 = 1 / 权重
    ? N < 3：0；该层无记录：无数据；权重须换算为距离
    bootstrap_interval
    = 以固定种子重抽样2000次所得平均值的百分位区间；时间序列用移动块，报道按媒体和日期抽取
    ? 无数值：无数据；n < 10：期数不足
    borda
    = 第一名得n - 1分，第二名得n - 2分，……；并列者平分
    ? 无选票或无数值齐全的单元：无数据；去掉选项可能使名次颠倒
    budget_execution
    = cost之和 / budget之和，限两者齐备的已举办活动
    ? 无两者齐备的活动：未报告；预算合计 = 0：分母为零
    cities_per_multilateral_event
    = k之和 / multilateral_events
    ? 无多边活动：分母为零；网络无交流记录：无数据；仅在报告月给出
    closeness
    = ((r - 1) / 距离之和) * ((r - 1) / (N - 1))，r = 可到达的城市数（含自身）
    ? 孤立城市：0；N = 1：分母为零；无权重时至多为1；该层无记录：无数据
    contract_amount
    = 类别为合同（contract）的amount之和
    ? 同investment_amount：无数据；期数不足
    copeland
    = 两两比较中胜数减负数
    ? 无选票或无数值齐全的单元：无数据；平局仍为平局
    correction_rate
    = 30天内更正的被标记报道 / 截至月底标记已满30天的报道
    ? 无被标记的报道：分母为零；全部标记不足30天：期数不足；来源无flagged列：未报告；\
    标记之前已更正：不计入；威尔逊区间
    cost_per_participant_day
    = cost之和 / 参加人日之和，限两者齐备的活动（合计之比）
    ? 无两者齐备的活动：未报告；天数合计 = 0：分母为零；不取比率的平均
    coverage_articles
    = n = 统计方媒体关于伙伴的报道数，每篇对每个伙伴计一次
    ? 无涵盖该方该月的来源：无数据；时段早于首条记录：期数不足；有记录而无报道的月份为0
    coverage_balance
    ? 两者均为0：分母为零；有一方未监测：无数据；时段早于首条记录：期数不足；\
    两个以上城市的伙伴关系：无此行
    coverage_countries
    = 不同outlet_country的个数
    ? 无来源：无数据；未给出国家：未报告；时段早于首条记录：期数不足；有记录的月份无报道：0
    coverage_cusum
    = S_H = max(0, x - (mu + K) + S_H-)，S_L = max(0, (mu - K) - x + S_L-)；大于H即报警；K = s/2，\
    H = 5 s，报警后归零
    ? 最近12个月之前的基期不足12个月：期数不足；s = 0：分母为零；无来源：无数据；仅在报告月给出
    coverage_ewma
    = z_t = l x_t + (1 - l) z_(t-1)，l = 0.25，z_0 = 基期均值；界限mu +- 3 s sqrt(l/(2-l) (1 - \
    (1-l)^(2t)))
    ? 最近12个月之前的基期不足12个月：期数不足；s = 0：分母为零；无来源：无数据；仅在报告月给出
    coverage_languages
    = 不同language的个数
    ? 无来源：无数据；未给出语言：未报告；时段早于首条记录：期数不足；有记录的月份无报道：0
    coverage_share
    = n / 该方当月监测的全部报道
    ? 来源仅列所关注城市的报道，或关于对方的报道全在其他文件：无数据；时段内无监测的报道：分母为零；时段早于首条记录：期数不足；\
    威尔逊区间
    coverage_spike
    = 最近24个月的0.6745 * (x - 中位数) / MAD；大于3.5为突增
    ? 不足12个月：期数不足；MAD = 0：分母为零（不以人为尺度代替）；无来源：无数据；仅在报告月给出
    coverage_topics
    = 不同topic的个数
    ? 无来源：无数据；未给出主题：未报告；时段早于首条记录：期数不足；有记录的月份无报道：0
    cronbach_alpha
    = 对标准化指标的Q/(Q - 1) * (1 - sum var_j / var_total)
    ? 数值齐全的单元少于2个：无数据；Q < 2、指标恒定或var_total = 0：分母为零；并非对单一维度的检验
    degree
    = 与城市相连的伙伴数；direction=分别计出、入连接
    ? 该层无记录：无数据；孤立城市：0
    degree_centrality
    = 度 / (N - 1)
    ? N = 1：分母为零；该层无记录：无数据
    direction_balance
    = 1 - abs(out - in) / (out + in)；measure=events、participants或participant_days
    ? 两者均为0：分母为零；两来宾城市之间双向各计一半
    effective_importance
    = 分项与综合评分的皮尔逊相关系数的平方（与名义权重并列）
    ? 无两项评分齐备的伙伴关系：无数据；少于3个：期数不足；分项或综合评分为常数：分母为零
    effective_products
    = 1 / sum s_i^2（希尔数q = 2）
    ? 无贸易：分母为零；仅有总额：无数据；有章为负值：不可比；时段内有月份缺商品明细：期数不足；\
    仅在报告月给出
    effective_weight
    = 自指标至综合评分各级归一化权重之积
    ? 无有评分的伙伴关系：无数据；各伙伴关系自有权重（有利权重）：不可比；某组权重之和为0：分母为零；有效权重之和为1
    eigenvector_centrality
    = A x = lambda_max x，x >= 0，欧几里得范数为1
    ? 无连接：分母为零；网络不连通：不可比（可参考pagerank）；简单幂迭代在二分图上会振荡，\
    应精确求解或加单位矩阵平移；该层无记录：无数据
    exchange_events
    = 状态为已举办（held）的活动数；status=另列计划、取消、延期的活动
    ? 该地无交流记录：无数据；有记录而无活动的月份为0；多边活动的各对计为1/C(k,2)
    export_similarity
    = 100 * sum_p min(s_ap, s_bp)，s = 商品p在a和b出口中的占比
    ? 任一总额为0：分母为零；无商品明细：无数据；时段内有月份缺商品明细：期数不足
    export_value
    ? 无记录：无数据；值为空：未报告；无汇率：无数据；FOB与CIF混用：不可比；时段内缺月份：期数不足
    export_yoy
    ? X_(t-12) = 0：分母为零；缺t-12月：期数不足；一个月为FOB、另一个月为CIF：不可比；缺X_t：\
    无数据
    favourability
    ? f + u = 0：分母为零；无报道：无数据；无含倾向值的报道：未报告；f：倾向 > +1，u：倾向 < -1；\
    威尔逊区间；仅在报告月给出
    field_share
    = 某一类型的已举办活动 / 已举办活动
    ? 无已举办活动：分母为零；该时段无记录：无数据；威尔逊区间；仅在报告月给出
    follow_through_rate
    = 已举办活动数 / 到期活动数（start_date不晚于月底的已举办、计划、取消和延期的活动）
    ? 无到期项：分母为零；尚未到期的活动不计入；威尔逊区间
    fractional_counting
    = k个城市的活动给C(k,2)个城市对各加1/C(k,2)，给合计加1；两个来访城市之间每个方向各得一半
    ? k < 2：不可比（无城市对）；城市各计一次，含主办城市
    funding_diversification
    = 1 - 各来源s_i^2之和，s_i = 来源i在funding_total中的占比
    ? 无资金：分母为零；无该表或早于其首条记录：无数据；时段早于该记录：期数不足；无汇率：无数据
    funding_external
    = 类别为拨款（grant）、赞助（sponsorship）、实物（in_kind）的amount之和
    ? 同funding_total：无数据；期数不足
    funding_leverage
    ? 无市级资金：分母为零；同funding_total：无数据、期数不足
    funding_municipal
    = 类别为市级资金（municipal）的amount之和
    ? 同funding_total：无数据；期数不足
    funding_sources
    = 不同资金来源数
    ? 无资金表或早于其首条记录：无数据；时段早于该记录：期数不足
    funding_total
    = amount之和
    ? 无资金表或早于其首条记录：无数据；时段早于该记录：期数不足；无汇率：无数据
    growth_contribution
    = 100 * (V_i,t - V_i,t-12) / V_总额,t-12
    ? V_总额,t-12 = 0：分母为零；无上年同期总额：期数不足；缺某一部分：未报告；计价方式不同：\
    不可比；仅在报告月给出
    grubel_lloyd
    ? 合计 = 0：分母为零；仅有总额：无数据；有章为负值：不可比；按贸易额加权，非简单平均；\
    仅在报告月给出
    grubel_lloyd_adjusted
    ? 单向贸易：分母为零；仅有总额：无数据；有章为负值：不可比；尚有争议，应与grubel_lloyd并列；\
    仅在报告月给出
    grubel_lloyd_product
    ? X_i + M_i = 0：分母为零（不计入任何平均）；仅有总额：无数据；仅在报告月按12个月给出
    harmonic_closeness
    = 对其他城市的1/d之和 / (N - 1)；1/无穷大 = 0
    ? N = 1：分母为零；适用于不连通的网络；该层无记录：无数据
    hdi_worked_model
    = LE = min((x - 20)/65, 1)；Edu = (min(EYS, 18)/18, min(MYS, 15)/15)的平均；Inc = (ln min(GNI, \
    75000) - ln 100)/(ln 75000 - ln 100)；(LE * Edu * Inc)^(1/3)
    ? 缺某一分量：未报告；取对数之前先作封顶
    impact_controlled_its
    = 处理对象的b2 - 其余对象b2的均值，方法同impact_its
    ? 无对照伙伴关系：无数据；前后任一侧不足12个月：期数不足；协议签署当月无数值：无数据
    impact_did
    = (T1 - T0) - (C1 - C0)；取对数时为100 * (exp(b) - 1)
    ? 无对照伙伴关系：无数据；此前趋势不平行：不可比；前后任一侧不足12个月：期数不足；\
    协议签署当月无数值：无数据
    impact_its
    = y = b0 + b1 t + b2 D + b3 (t - t0) D + 两个年度谐波项，取b2
    ? 前后任一侧不足12个月：期数不足；协议签署当月无数值：无数据；无有限的拟合结果：不可比
    impact_synthetic_control
    = 使norm(Y1_pre - Y0_pre w)最小的单纯形内的w；此后Y1 - Y0 w的均值
    ? 此前拟合不佳：不可比；无对照伙伴关系：无数据；前后任一侧不足12个月：期数不足
    impact_synthetic_did
    = tau = (-omega, 1/N1)' Y (-lambda, 1/T1)，对象和月份采用单纯形权重
    ? 对照伙伴关系不足5项或前后任一侧不足12个月：期数不足；协议签署当月无数值：无数据
    import_value
    ? 无记录：无数据；值为空：未报告；无汇率：无数据；FOB与CIF混用：不可比；时段内缺月份：期数不足
    import_yoy
    ? M_(t-12) = 0：分母为零；缺t-12月：期数不足；一个月为FOB、另一个月为CIF：不可比；缺M_t：\
    无数据
    imputation
    = 默认不插补；按设置取各单元的平均值或中位数、所在组的平均值，或该单元的上一期数值
    ? 无从插补（如组内无数值）：无数据；插补值不提高覆盖率；同时报告插补比重和不插补时的排名
    index_contribution
    = 算术：w_q I_q / 综合评分；几何：w_q ln(I_q) / ln(综合评分)，[0,1]尺度；调和：(w_q / I_q) / (1 / 综合评分)
    ? 无分项或综合评分：无数据；综合评分 = 0（算术）或 = 1（几何）：分母为零；贡献之和为1
    index_coverage
    = 有数据的指标所占有效权重的比重
    ? 设置中无指数：无数据；低于门槛（2/3）时评分为空；自有权重的伙伴关系按等权计算覆盖率
    intra_network_trade_intensity
    = intra_network_trade_share /（网络在世界出口中的占比）
    ? 无世界总额：无数据；世界占比 = 0：分母为零；intra_network_trade_share无定义时同样无定义，\
    原因相同
    intra_network_trade_share
    = 成员a、b之间X_ab之和 / 成员a的X_a(世界)之和
    ? 有成员缺对世界总额：无数据，数据覆盖率为有总额者的占比；合计 = 0：分母为零；\
    内部贸易大于对世界贸易：不可比
    investment_amount
    = 类别为合资（joint_venture）和投资（investment）的amount之和，统计方 = from，伙伴 = to
    ? 无投资表或早于其首条记录：无数据；时段早于该记录：期数不足；无汇率：无数据
    investment_deals
    = 各类记录数
    ? 无投资表或早于其首条记录：无数据；时段早于该记录：期数不足
    investment_direction_balance
    = 按investment_amount计算的1 - abs(out - in) / (out + in)
    ? 两者均为0：分母为零；无该表或早于其首条记录：无数据；时段早于该记录：期数不足；无汇率：\
    无数据
    investment_jobs
    = jobs之和
    ? 单元格全空：未报告；部分为空：已知值之和，数据覆盖率 < 1；无该表：无数据；\
    时段早于其首条记录：期数不足
    investment_sector_diversity
    = exp(-sum p_i ln p_i)，p_i = 各类金额中行业i的占比（希尔数q = 1）
    ? 金额合计 = 0：分母为零；无该表或早于其首条记录：无数据；时段早于该记录：期数不足；无汇率：\
    无数据
    jan_feb_yoy
    = 100 * ((V_1月 + V_2月) / (上年V_1月 + V_2月) - 1)，见于2月至12月的报告
    ? 四个月中缺月份：期数不足；上期合计 = 0：分母为零；当年两个月均无记录：无数据
    janis_fadner
    = f > u：(f^2 - f u) / (r t)；f < u：(f u - u^2) / (r t)；f = u：0；r = f + u + n，报告中t = r
    ? 无报道：无数据；无含倾向值的报道：未报告；函数中r t = 0：分母为零；f：倾向 > +1，u：倾向 < \
    -1，n：其余
    janis_fadner_short
    ? f + u = 0：分母为零；无报道：无数据；无含倾向值的报道：未报告；不计中性报道；仅在报告月给出
    joint_media_pieces
    = joint = true的报道，每对计一次，文中涉及双方的计入该对
    ? 来源无joint列：未报告；无来源：无数据；时段早于首条记录：期数不足
    joint_media_share
    = joint_media_pieces / joint已知的报道
    ? 无报道：分母为零；无joint列或从未填写：未报告；威尔逊区间
    journalist_visits
    = 类型为记者（journalist）的已举办交流活动
    ? 该地无交流记录：无数据；时段早于首条记录：期数不足；有记录而无访问的月份为0
    mazziotta_pareto
    = 将z换算为平均100、标准差10；MPI = M - S * cv = M (1 - cv^2)，对不均衡扣分；越低越好的指数为M (1 + cv^2)；标准差均以n为分母
    ? 指标的标准差 = 0：分母为零；无数值：无数据；以n - 1为分母（如Compind）时数值不同
    mazziotta_pareto_adjusted
    = 以70 + 60 (x - g0) / (g1 - g0)代替z的mazziotta_pareto
    ? g1 <= g0：结构有误；无数值：无数据
    mean_tone
    = 倾向值之和 / 有倾向值的报道数
    ? 无报道：无数据；无含倾向值的报道：未报告；时段早于首条记录：期数不足；通常值在-10..10之间
    median_hours_to_correction
    = corrected - flagged的卡普兰-迈耶中位数；未更正者在月底删失
    ? 无被标记的报道：无数据；来源无flagged列：未报告；未达到中位数：期数不足；标记之前已更正：\
    不计入
    median_tone
    = 倾向值的中位数（n为偶数时取中间两值的均值）
    ? 无报道：无数据；无含倾向值的报道：未报告；时段早于首条记录：期数不足；仅在报告月给出
    minimum_detectable_effect
    = 2.8 * SE；取对数时为100 * (exp(2.8 * SE) - 1)
    ? 无标准误：无数据；无估计值：沿用其原因
    mirror_discrepancy
    = 2 * abs(X_ab - M_ba) / (X_ab + M_ba)，X_ab = a统计的出口，M_ba = b统计的进口
    ? 对方未报告：无数据；两者均为0：分母为零；统计口径不同：不可比；CIF与FOB之差本身约占5%至10%；\
    仅在报告月给出
    misinformation_rate
    = 被标记的报道 / 已知是否被标记的报道，按发布月份
    ? 无报道：分母为零；来源无flagged列：未报告；威尔逊区间
    months_since_last_event
    = 报告月 - 最近一次已举办活动所在月
    ? 无已举办活动的记录：无数据
    multilateral_cities
    = k >= 3的已举办活动中的不同城市数
    ? 网络无交流记录：无数据
    multilateral_countries
    = k >= 3的已举办活动中的不同国家数
    ? 网络无交流记录：无数据
    multilateral_events
    = 城市数k >= 3的已举办活动，各计一次
    ? 网络无交流记录：无数据
    mutual_dyads
    = 双向连接的城市对
    ? 该层无记录：无数据
    net_sentiment
    ? 无报道：无数据；无含倾向值的报道：未报告；f：倾向 > +1，u：倾向 < -1，n：其余
    network_clustering
    = 各城市2 * 三角形数 / (k (k - 1))的均值；k < 2的城市计0
    ? N = 0：分母为零；各城市自身的值按subject=城市列出；该层无记录：无数据
    network_components
    = 弱连通分量数，含孤立城市
    ? 该层无记录：无数据
    network_density
    = 有向L / (N(N-1))；无向2L / (N(N-1))
    ? N < 2：分母为零；仅限相同城市之间比较：否则不可比；该层无记录：无数据
    normalise_distance
    = 方向1：x / max；方向-1：min / x
    ? max = 0，或方向-1时x = 0：分母为零；x为负：不可比；无值：无数据；随间隔尺度（摄氏、华氏）而变
    normalise_goalposts
    = 将(x - g0) / (g1 - g0)限制在0与1之间；方向-1：以1减之；对数：x截取后，取x、g0、g1的ln
    ? g1 <= g0：设置错误；取对数时g0 <= 0：错误；无上下限：无数据；默认方法
    normalise_minmax
    = 各单元的(x - min) / (max - min)；方向-1：(max - x) / (max - min)
    ? max = min：分母为零；无值：无数据；增加时期或单元时会改变，不宜用于时间序列
    normalise_percentile_rank
    = 100 * r / n，r = 考虑方向后的升序排名，并列取较低名次
    ? 无值：无数据；与normalise_rank的约定不同
    normalise_rank
    = (r - 1) / (n - 1)，r = 考虑方向后的升序排名，并列取较低名次
    ? n = 1或全部相同：分母为零；无值：无数据；不保留差距
    normalise_zscore
    = (x - 平均值) / 标准差（n - 1）；方向-1：变号
    ? 标准差 = 0：分母为零；无值：无数据；会出现负值，只能用于aggregate_arithmetic
    normalised_trade_balance
    ? X + M = 0：分母为零（不按0处理）；缺出口或进口：未报告；时段内缺月份：期数不足；\
    出口或进口为负值：不可比
    null_dyads
    = 未连接的城市对
    ? 该层无记录：无数据；三者之和为C(N,2)
    outlet_diversity_q0
    = 不同媒体数（希尔数q = 0）
    ? 无来源：无数据；有记录的月份无报道：0；随n增大，应比较等长时段
    outlet_diversity_q1
    ? 无报道：分母为零；无来源：无数据
    outlet_diversity_q2
    ? 无报道：分母为零；无来源：无数据；仅在报告月给出
    outlet_evenness
    = H / ln S，S = 所见媒体数
    ? S <= 1：分母为零；无来源：无数据
    outlet_hhi
    = 各媒体p_i^2之和
    ? 无报道：分母为零；无来源：无数据；仅在报告月给出
    outlier_treatment
    = 若abs(偏度) > 2且峰度 > 3.5，则最多对5个数值缩尾；仍不满足时对原数值取ln(x - min + (max - min) / 100)
    ? 无数值：无数据；数值少于4个：期数不足；恒定的列不处理；逐一列明改动的数值
    outranking_kemeny
    = e_jk = 偏好j甚于k的权重之和 + 平局的一半；支持度最大的排列
    ? 无数值齐全的单元：无数据；多于10个：不可比；并列时有多个优胜排列：全部计数，至多列出十个，名次取其中最前的位置
    pagerank
    = x = (1 - d)/N + d P x，d = 0.85，无出连接的城市均匀分配
    ? N = 0：分母为零；总和为1；无向权重；该层无记录：无数据
    participant_days
    = participants * (end_date - start_date + 1)之和
    ? 无end_date：一天；participants为空：未报告，数据覆盖率同participants
    participants
    = 已举办活动的participants之和
    ? 单元格全空：未报告；部分为空：已知值之和，数据覆盖率 = 有值活动的占比
    participants_delivery
    = participants之和 / planned_participants之和，限两者齐备的已举办活动
    ? 无两者齐备的活动：未报告；计划合计 = 0：分母为零；该时段无记录：无数据；时段早于首条记录：\
    期数不足
    partner_hhi
    = 各伙伴s_b^2之和，s_b = 城市与固定伙伴名单的贸易中伙伴b的占比
    ? 无贸易：分母为零；名单中有伙伴城市缺数据：未报告，数据覆盖率 < 1；各伙伴统计口径不同：不可比
    partner_hhi_normalised
    = (H - 1/n) / (1 - 1/n)，n = 固定名单上的伙伴数
    ? n = 1：分母为零；其余同partner_hhi
    partner_share
    = X_ab / X_a(世界)；flow=import：M_ab / M_a(世界)
    ? 无对世界总额：无数据（不以所列伙伴的合计代替）；对世界总额 = 0：分母为零；\
    口径或计价方式与分子不同，或部分大于整体：不可比；时段内缺月份：期数不足
    partnership_index
    = 100 * 按设置的规则与权重对分项评分的平均
    ? 有数据的指标所占权重低于门槛（2/3）：无数据；数据覆盖率 = index_coverage；不附rank_low、rank_high与覆盖率则不显示
    partnership_rank
    = 1 + partnership_index更高的伙伴关系数（并列取较低名次）
    ? 无评分：无数据；仅对有评分的伙伴关系排名；不公布排名（伙伴关系少于5个或league_table: false）：不可比
    pillar_score
    = 100 * 一个分项内标准化指标的平均
    ? 分项的数据覆盖率低于门槛（2/3）：无数据；数据覆盖率 = 有数据的权重所占比重
    placebo_p_value
    = 按rmspe_ratio（或效应绝对值）计处理对象的名次 / 总数
    ? 对照伙伴关系不足10项：期数不足；无估计值：沿用其原因
    practice_adoption_rate
    ? 无已分享的做法：分母为零；无该表：无数据；威尔逊区间；新近做法日后仍可能被采纳
    practice_direction_balance
    = 按practices_shared计算的1 - abs(out - in) / (out + in)
    ? 双向均无：分母为零；无该表：无数据；时段早于其首行：期数不足
    practice_theme_breadth
    = 已分享经验做法的不同主题数
    ? 无经验做法表：无数据；时段早于其首行：期数不足；有记录的时段内无已分享的做法：0
    practices_adopted
    = 达到采纳（adopted）阶段的经验做法
    ? 无经验做法表：无数据
    practices_piloted
    = 达到试点（piloted）及以上阶段的经验做法
    ? 无经验做法表：无数据
    practices_shared
    = 达到分享（shared）及以上阶段的经验做法（from、to、title各不相同）
    ? 无经验做法表：无数据
    pre_post_change
    = 100 * (此后均值 / 此前均值 - 1)
    ? 此前均值 = 0：分母为零；前后任一侧不足12个月：期数不足；有对照的设计均无估计值：不可比
    press_visit_articles
    = 填有press_visit的报道
    ? 来源无press_visit列：未报告；无来源：无数据；时段早于首条记录：期数不足
    press_visit_yield_share
    = 至少有一篇报道提及的记者访问 / journalist_visits
    ? 无访问：分母为零；无来源含press_visit列：未报告；该地无记录：无数据；时段早于首条记录：\
    期数不足；威尔逊区间；近期访问日后仍可能产生报道
    product_entropy
    ? 无贸易：分母为零；仅有总额：无数据；有章为负值：不可比；时段内有月份缺商品明细：期数不足；\
    仅在报告月给出；最大值为ln n
    product_evenness
    = product_entropy / ln n，n = 该hs_level上可能的商品数
    ? 无贸易：分母为零；仅有总额：无数据；有章为负值：不可比；时段内有月份缺商品明细：期数不足；\
    仅在报告月给出；n = 96章
    product_hhi
    = 各商品s_i^2之和，s_i = 商品i在某一hs_level上的占比
    ? 无贸易：分母为零；仅有总额：无数据；时段内有月份缺商品明细：期数不足；有章为负值：不可比；\
    实际最小值为1/n
    product_hhi_normalised
    = (H - 1/n) / (1 - 1/n)，n = 该hs_level上可能的商品数
    ? 无贸易：分母为零；仅有总额：无数据；有章为负值：不可比；时段内有月份缺商品明细：期数不足；\
    仅在报告月给出；n = 96章，固定
    product_share
    ? V = 0：分母为零；部分大于整体：不可比；仅有总额：无此行；仅在报告月按12个月给出
    product_top_share
    = 最大的5个s_i之和
    ? 无贸易：分母为零；仅有总额：无数据；有章为负值：不可比；时段内有月份缺商品明细：期数不足；\
    仅在报告月给出；商品不足5种：1
    rank_high
    = 蒙特卡洛抽样中排名的第95百分位数（最近秩）
    ? 单元无评分：无数据；不公布排名（伙伴关系少于5个或league_table: false）：不可比
    rank_kendall_tau_b
    = (P - Q) / sqrt((P + Q + T_x)(P + Q + T_y))，与factor所指替代方案的排名比较；取仅改变该项选择的各方案的平均（其他标准化；\
    四分之一以内变动的200组权重；其他平均；逐一剔除指标）；previous为上月排名
    ? 无有评分的单元（previous为两个月均有）：无数据；单元少于3个：期数不足；排名为常数：分母为零
    rank_low
    = 蒙特卡洛抽样中排名的第5百分位数（最近秩）
    ? 单元无评分：无数据；不公布排名（伙伴关系少于5个或league_table: false）：不可比
    rank_median
    = 蒙特卡洛抽样中排名的中位数（最近秩）
    ? 单元无评分：无数据；不公布排名（伙伴关系少于5个或league_table: false）：不可比
    rank_spearman
    = 与factor所指替代方案的平均秩的皮尔逊相关系数；取仅改变该项选择的各方案的平均（其他标准化；四分之一以内变动的200组权重；其他平均；逐一剔除指标）；previous为上月排名
    ? 无有评分的单元（previous为两个月均有）：无数据；单元少于3个：期数不足；排名为常数：分母为零
    rank_top_k_probability
    = 排名 <= 3的抽样所占比重
    ? 单元无评分：无数据；有评分的单元少于4个：不可比；不公布排名（伙伴关系少于5个或league_table: false）：不可比
    rca
    = (x_ij / X_i) / (x_wj / X_w)，商品j、统计方i、世界w
    ? X_i = 0、x_wj = 0或X_w = 0：分母为零；无世界总额：无数据；x_wj > 0且x_ij = 0时为0；\
    时段内有月份缺商品明细：期数不足
    reach_weighted_tone
    = reach * 倾向值之和 / reach之和，限两者齐备的报道
    ? 无报道：无数据；无两者齐备的报道：未报告；reach合计 = 0：分母为零；时段早于首条记录：\
    期数不足
    real_turnover
    = V_t / (P_t / 100)，P = reference/中的平减指数
    ? 当月无平减指数：无数据；P = 0：分母为零；时段内缺月份：期数不足
    reciprocity
    = 得到回应的有向连接 / 全部有向连接（不含自环）
    ? 无连接：分母为零；该层无记录：无数据
    reciprocity_rho
    ? 完全图（a = 1）或无连接：分母为零；大于0即高于随机水平；该层无记录：无数据
    repeat_event_share
    = 有follow_up_of的已举办活动 / 已举办活动
    ? 无已举办活动：分母为零；该时段无记录：无数据；时段早于首条记录：期数不足；威尔逊区间
    rmspe_ratio
    = 此后 / 此前的均方根差距
    ? 此前RMSPE = 0：分母为零；无合成控制：沿用其原因
    rolling_12m_turnover
    = S_t = V_(t-k)之和，k = 0..11
    ? 12个月中缺月份：期数不足；有月份缺出口或进口：未报告；时段内计价方式变化：不可比；无记录：\
    无数据
    rolling_12m_yoy
    ? 完整月份不足24个：期数不足；S_(t-12) = 0：分母为零；计价方式变化：不可比；\
    滞后于转折点约6个月
    rsca
    ? rca无定义时同样无定义，原因相同；不会达到1
    seasonal_strength
    ? Var(S + R) = 0：分母为零；不足36个月或有间断：期数不足；同seasonally_adjusted_turnover：\
    不可比；仅在报告月给出
    seasonally_adjusted_mom
    ? 同seasonally_adjusted_turnover：期数不足；不可比；调整后的月值不大于0：不可比；\
    仅在报告月给出
    seasonally_adjusted_turnover
    = exp(ln y - S)，S = ln y的STL季节成分；有月份为0时用y - S
    ? 不足36个月：期数不足；序列有间断：期数不足；12个月中有1个以上月份为0、\
    有月份为负或计价方式不同：不可比；季节性过弱或不稳定，与偶然无法区分：不可比（不作调整）；\
    仅在报告月给出
    sentiment_log_ratio
    ? 无报道：无数据；无含倾向值的报道：未报告；f = u = 0且有中性报道时为0；仅在报告月给出
    share_of_voice
    = n_伙伴 / 固定对照名单（全部所关注伙伴城市）的n之和
    ? 合计 = 0：分母为零；无涵盖该方该月的来源：无数据；时段早于首条记录：期数不足；威尔逊区间
    sobol_first_order
    = S_i = (f(B) (f(A_Bi) - f(A)))的平均 / V，f = 平均排名变动
    ? 无有评分的单元：无数据；V = 0（任何选择都不改变排名）：分母为零；n较小时可能为负值：自助法区间；估计值超过1属噪声，记为1
    sobol_total
    = S_Ti = (f(A) - f(A_Bi))^2的平均 / (2 V)，f = 平均排名变动
    ? 无有评分的单元：无数据；V = 0（任何选择都不改变排名）：分母为零；极限下S_Ti >= S_i；自助法区间
    strength
    = 城市连接的权重之和
    ? 该层无记录：无数据；孤立城市：0
    target_actual
    = 累计目标：时期内至今各月指标之和；水平目标：时期内的最新值
    ? 时期尚未开始：期数不足；有月份缺数值（累计）：已知值之和，附数据覆盖率；毫无数值：无数据
    target_expected
    = 累计目标：目标 * m/M；水平目标：基准值 + (目标 - 基准值) * m/M；m = M个月中已过的月数
    ? 期末之前的水平目标缺基准值：未报告；时期尚未开始：期数不足
    target_gap
    ? 缺其中一项：沿用其原因（未报告、无数据或期数不足）
    target_progress
    = 累计目标：实际 / 目标；水平目标：(实际 - 基准值) / (目标 - 基准值)
    ? 目标 = 0或目标 = 基准值：分母为零；无实际值：沿用target_actual的原因；水平目标缺基准值：\
    未报告
    targets_on_track
    = 进行中或本月结束的目标中sign * target_gap >= 0者；目标 < 基准值时sign = -1，否则为+1
    ? 无目标表：无数据；无差距值的目标不计
    targets_on_track_share
    = targets_on_track / 有target_gap且可评判的目标
    ? 均无差距值：分母为零；数据覆盖率 = 已评判目标的占比；无目标表：无数据；威尔逊区间
    tone_dispersion
    = 倾向值的样本标准差（n - 1）
    ? 倾向值不足2个：期数不足；无报道：无数据；无含倾向值的报道：未报告；时段早于首条记录：\
    期数不足；仅在报告月给出
    tone_gap
    = A对B的mean_tone - B对A的mean_tone
    ? 有一方无均值：无数据或未报告；时段早于首条记录：期数不足
    trade_balance
    ? 缺出口或进口：未报告；无记录：无数据；时段内缺月份：期数不足；X为FOB、M为CIF时因运费而偏低：\
    附注为fob_cif
    trade_complementarity
    = 100 * (1 - sum_k abs(m_jk - x_ik) / 2)，x_ik = i总出口的商品占比，m_jk = j总进口的商品占比
    ? 任一总额为0：分母为零；无对世界商品明细：无数据；时段内有月份缺商品明细：期数不足
    trade_coverage_ratio
    ? M = 0：分母为零；缺出口或进口：未报告；时段内缺月份：期数不足；出口或进口为负值：不可比；\
    仅在报告月给出
    trade_intensity
    = (X_ij / X_i) / (X_wj / X_w)，X_wj = 含统计方在内的世界对伙伴j的出口
    ? X_i = 0或X_wj = 0：分母为零；无世界总额：无数据；时段内缺月份：期数不足
    trade_intensity_kojima
    ? X_i = 0、M_j = 0或M_w = M_i：分母为零；无世界总额：无数据；时段内缺月份：期数不足
    trade_openness
    = （12个月对世界的X + M）/ 同地同年的GDP
    ? 无GDP：无数据；GDP = 0：分母为零；GDP属另一地域：不可比；有月份缺总额：期数不足
    trade_turnover
    = X + M（X = 统计方对伙伴的出口，M = 统计方自伙伴的进口）
    ? 缺出口或进口：未报告（不按X + 0处理）；该城市对无记录：无数据；无汇率：无数据；\
    同一流向中FOB与CIF混用：不可比
    trend_strength
    ? Var(T + R) = 0：分母为零；不足36个月或有间断：期数不足；同seasonally_adjusted_turnover：\
    不可比；仅在报告月给出
    turnover_arc_growth
    ? 两者均为0：分母为零；一端为0：恰为+200或-200；缺t-12月：期数不足；首尾有负值：不可比；\
    仅在报告月给出
    turnover_cagr
    = 100 * ((S_t / S_(t-12n))^(1/n) - 1)，S = 12个月合计，n = 可用的整年数（n >= 2）
    ? 截至报告月的完整月份不足36个：期数不足；S_(t-12n) = 0：分母为零；计价方式变化：不可比；\
    合计为负值：不可比；仅在报告月给出
    turnover_log_growth
    ? V_(t-12) = 0：分母为零；V_t = 0：不可比（无法取对数）；缺t-12月：期数不足；仅在报告月给出
    turnover_mom
    = 100 * (V_t / V_(t-1) - 1)，V未经季节调整
    ? V_(t-1) = 0：分母为零（不设上限）；缺t-1月：期数不足；计价方式不同：不可比；\
    主要反映季节变动；仅在报告月给出
    turnover_trend_growth
    = 100 * (exp(beta) - 1)，beta = ln S对12个月合计S_t, S_(t-12), ...的最小二乘斜率
    ? 合计不足3个：期数不足；合计为0：不可比（无法取对数）；计价方式变化：不可比；仅在报告月给出
    turnover_trend_stl
    = exp(T)，T = ln y的STL趋势成分；有月份为0时用y的T
    ? 不足36个月或有间断：期数不足；12个月中有1个以上月份为0、有月份为负或计价方式不同：不可比；\
    仅在报告月给出
    turnover_volatility
    = 最近24个月turnover_yoy的样本标准差（n - 1）
    ? 增长率不足12个：期数不足；未知的增长率会降低数据覆盖率；仅在报告月给出
    turnover_yoy
    = 100 * (V_t / V_(t-12) - 1)，V = 同一日历月的trade_turnover
    ? V_(t-12) = 0：分母为零；缺t-12月：期数不足；计价方式不同：不可比；1月和2月：\
    附注lunar_new_year
    type_diversity_q1
    = 已举办活动按类型的exp(-sum p_i ln p_i)（希尔数q = 1）
    ? 无活动：分母为零
    type_evenness
    = H / ln S，H = 已举办活动按类型的熵，S = 固定清单的类型数12
    ? 无活动：分母为零；类型清单有变：不可比
    uncorrected_after_24h
    = 自标记（flagged）起的卡普兰-迈耶S(24 h)
    ? 无被标记的报道：无数据；来源无flagged列：未报告；无追踪满24小时的报道：期数不足；\
    标记之前已更正：不计入；仅在报告月给出
    uncorrected_after_7d
    = 自标记（flagged）起的卡普兰-迈耶S(168 h)
    ? 无被标记的报道：无数据；来源无flagged列：未报告；无追踪满7天的报道：期数不足；\
    标记之前已更正：不计入
    unctad_concentration
    ? 无贸易：分母为零；仅有总额：无数据；有章为负值：不可比；时段内有月份缺商品明细：期数不足；\
    仅在报告月给出；n = 96章；采用平方根，故不同于product_hhi_normalised
    unctad_diversification
    = 1/2 * sum_i abs(h_ij - h_i)，h_ij = j的商品占比，h_i = 世界的商品占比
    ? 无世界总额：无数据；任一总额为0：分母为零；时段内有月份缺商品明细：期数不足
    unit_value
    = 金额 / 数量，按商品和数量单位
    ? 数量 = 0：分母为零；数量为空：未报告；单位混用：不可比；时段内缺月份：期数不足
    visitor_arrivals
    = visitors之和，统计方 = from，伙伴 = to
    ? 无记录：无数据；单元格为空：未报告；时段内缺月份：期数不足
    visitor_balance
    = 自伙伴到访的游客 - 前往伙伴的游客（以统计方计）
    ? 缺一个方向：无数据或未报告；时段内缺月份：期数不足
    visitor_direction_balance
    ? 两者均为0：分母为零；缺一个方向：无数据或未报告；时段内缺月份：期数不足
    visitor_nights
    = nights之和
    ? 无记录：无数据；单元格为空：未报告；时段内缺月份：期数不足
    visitor_nights_per_visitor
    = nights之和 / visitors之和，限两者齐备的记录
    ? 无记录：无数据；无两者齐备的记录：未报告；游客合计 = 0：分母为零
    visitor_spend
    = spend之和
    ? 无记录：无数据；单元格为空：未报告；时段内缺月份：期数不足；无汇率：无数据
    visitor_spend_per_visitor
    = spend之和 / visitors之和，限两者齐备的记录
    ? 无记录：无数据；无两者齐备的记录：未报告；游客合计 = 0：分母为零；无汇率：无数据
    visitor_yoy
    ? V_(t-12) = 0：分母为零；缺月份：期数不足；毫无记录：无数据；单元格为空：未报告；\
    1月或2月单独：附注lunar_new_year
    volume_index_fisher
    = 100 * sqrt(L * P)，L = sum p0 q1 / sum p0 q0，P = sum p1 q1 / sum p1 q0，p = 单位价值，基期 \
    = 上年同月
    ? 无两期均有数量的商品：不可比；无商品明细：无数据；合计 = 0：分母为零
    weighted_reciprocity
    = i != j的min(w_ij, w_ji)之和 / w_ij之和
    ? 无流量：分母为零；该层无记录：无数据
    weights_equal
    = w = 1/Q，在同一组之内
    ? 同级等权不等于总体等权：见effective_weight；Q = 0：无数据
    weights_pca
    = 取特征值不小于1且占方差十分之一以上的主成分，直至解释五分之三的方差，并作方差最大旋转；在载荷最大的因子上w_i = (l_ij^2 / sum l_j^2) * \
    (Var_j / sum Var)，再调整为合计1
    ? 无指标：无数据；每个指标不足3个单元：期数不足；指标恒定：分母为零；权重反映相关性而非重要性；列明与所属因子反向的指标
    wilson_interval
    = (p + z^2/2n +- z sqrt(p (1-p)/n + z^2/4n^2)) / (1 + z^2/n)，z = 1.959964
    ? n = 0：分母为零；k = 0时下限恰为0，k = n时上限恰为1
    years_active_share
    = 有已举办活动的日历年数 / 伙伴关系开始以来的日历年数（含首尾）
    ? 无起始日期：未报告；记录始于其后：数据覆盖率 = 有记录年数 / 总年数；尚未开始：分母为零；\
    无交流记录：无数据
    ytd_turnover
    = YTD_t = 自1月（或fiscal_year_start）至t的V之和
    ? 自起始以来缺月份：期数不足；自起始以来无记录：无数据；有月份缺出口或进口：未报告；\
    含初步数据月份的合计标为P
    ytd_yoy
    = 100 * (YTD_t / 上年同期之和 - 1)
    ? 任一侧缺月份：期数不足；上期合计 = 0：分母为零；计价方式变化：不可比；本年无记录：无数据
    """
}
